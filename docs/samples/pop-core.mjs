// npm install @alicloud/pop-core. For the real service: https://ecs.aliyuncs.com, and a key of your own.
import popCore from '@alicloud/pop-core';

const client = new popCore.RPCClient({
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
  endpoint: 'http://127.0.0.1:4010',
  apiVersion: '2014-05-26',
});
try {
  const { KeyPairName, KeyPairFingerPrint } = await client.request('CreateKeyPair', {
    RegionId: 'cn-hangzhou',
    KeyPairName: 'pop-core-sample',
    'Tag.1.Key': 'TestKey',
    'Tag.1.Value': 'TestValue',
  });
  console.log(KeyPairName, KeyPairFingerPrint);
} catch (error) {
  console.error(error.code, error.message);
}
