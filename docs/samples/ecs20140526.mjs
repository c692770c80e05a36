// npm install @alicloud/ecs20140526. For the real service: leave out protocol and endpoint, and use a key of your own.
import ecs from '@alicloud/ecs20140526';

const { default: Client, CreateKeyPairRequest, CreateKeyPairRequestTag } = ecs;
const client = new Client({
  accessKeyId: 'testid',
  accessKeySecret: 'testsecret',
  regionId: 'cn-hangzhou',
  protocol: 'HTTP',
  endpoint: '127.0.0.1:4010',
});
try {
  const { body } = await client.createKeyPair(
    new CreateKeyPairRequest({
      regionId: 'cn-hangzhou',
      keyPairName: 'ecs20140526-sample',
      tag: [new CreateKeyPairRequestTag({ key: 'TestKey', value: 'TestValue' })],
    }),
  );
  console.log(body.keyPairName, body.keyPairFingerPrint);
} catch (error) {
  console.error(error.code, error.statusCode, error.message);
}
