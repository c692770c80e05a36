/** `@alicloud/pop-core`, the general RPC client: all parameters in the query of a GET or in the form of a POST, V1. */
import RPCClient from '@alicloud/pop-core';
import { ACCESS_KEY, type Client, type Created, type Refused, type Wish, member } from './client.ts';

/** The SDK with one of its two methods. */
export function popCore(method: 'GET' | 'POST'): Client {
  return {
    name: `pop-core ${method}`,
    settable: [
      'Action',
      'Version',
      'AccessKeyId',
      'SignatureMethod',
      'SignatureVersion',
      'SignatureNonce',
      'Timestamp',
    ],
    nameOfError: (code) => `${code}Error`,
    create: async (url, wish) => await create(url, wish, method),
    refused,
  };
}

async function create(url: string, wish: Wish, method: string): Promise<Created> {
  const { name, region, resourceGroup, tags, securityToken, accessKey = ACCESS_KEY, common = {} } = wish;
  const client = new RPCClient({
    endpoint: url,
    apiVersion: '2014-05-26',
    accessKeyId: accessKey.id,
    accessKeySecret: accessKey.secret,
    ...(securityToken !== undefined && { securityToken }),
  });
  const parameters = {
    ...(region !== undefined && { RegionId: region }),
    ...(name !== undefined && { KeyPairName: name }),
    ...(resourceGroup !== undefined && { ResourceGroupId: resourceGroup }),
    ...(tags && { Tag: tags.map(([Key, Value]) => ({ Key, Value })) }),
    ...common,
  };
  const answer = await client.request<Readonly<Record<string, string>>>('CreateKeyPair', parameters, {
    method,
  });
  return {
    name: answer['KeyPairName'],
    id: answer['KeyPairId'],
    fingerprint: answer['KeyPairFingerPrint'],
    privateKey: answer['PrivateKeyBody'],
    requestId: answer['RequestId'],
  };
}

function refused(error: unknown): Refused {
  if (!(error instanceof Error)) throw error;
  return {
    name: error.name,
    code: member(error, 'code'),
    status: member(error, 'entry', 'response', 'statusCode'),
    requestId: member(error, 'data', 'RequestId'),
    message: error.message,
  };
}
