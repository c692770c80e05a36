/**
 * `@alicloud/ecs20140526`, the SDK with a method for each operation: parameters in the query of a POST, signed by V3
 * unless `signatureAlgorithm` says v2, by which the vendor means the signature that is called V1 here.
 */
import { createRequire } from 'node:module';
import type Sdk from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import type { Place, SchemeId } from '../../contract/signature/scheme.ts';
import { V3 } from '../../contract/signature/v3.ts';
import { ACCESS_KEY, type Client, type Created, type Refused, type Wish, member } from './client.ts';

// As CommonJS, which it is: vitest and node differ in what they take for the default export of such a package.
const ecs: typeof Sdk = createRequire(import.meta.url)('@alicloud/ecs20140526');

/** The SDK with one of its two signatures. */
export function ecsSdk(signature: SchemeId): Client {
  return {
    name: `ecs20140526 ${signature.toUpperCase()}`,
    // The SDK writes what it takes from the credential last.
    settable: ['Action', 'Version', 'SignatureNonce', 'Timestamp'],
    nameOfError(code, status) {
      if (code.includes('Throttling')) return 'ThrottlingError';
      return status < 500 ? 'ClientError' : 'ServerError';
    },
    create: async (url, wish) => await create(url, wish, signature),
    refused,
  };
}

async function create(url: string, wish: Wish, signature: SchemeId): Promise<Created> {
  const { name, region, resourceGroup, tags, securityToken, accessKey = ACCESS_KEY, common = {} } = wish;
  const client = new ecs.default(
    new $OpenApiUtil.Config({
      endpoint: new URL(url).host,
      protocol: 'HTTP',
      accessKeyId: accessKey.id,
      accessKeySecret: accessKey.secret,
      securityToken,
      globalParameters: new $OpenApiUtil.GlobalParameters(
        signature === 'v1' ? { queries: common } : { headers: headersOf(common) },
      ),
      ...(signature === 'v1' && { signatureAlgorithm: 'v2' }),
    }),
  );
  const request = new ecs.CreateKeyPairRequest({
    regionId: region,
    keyPairName: name,
    resourceGroupId: resourceGroup,
    // No parameter of the contract, yet the SDK offers it.
    ownerId: 1234,
    tag: tags?.map(([key, value]) => new ecs.CreateKeyPairRequestTag({ key, value })),
  });
  const { body } = await client.createKeyPair(request);
  if (!(body instanceof ecs.CreateKeyPairResponseBody)) throw new Error('The SDK gave no typed body.');
  return {
    name: body.keyPairName,
    id: body.keyPairId,
    fingerprint: body.keyPairFingerPrint,
    privateKey: body.privateKeyBody,
    requestId: body.requestId,
  };
}

/** Common parameters as V3 has them. */
function headersOf(common: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(common).map(([name, value]) => [PLACES.get(name)?.name ?? name, value]),
  );
}

const PLACES: ReadonlyMap<string, Place> = new Map(Object.entries(V3.places));

function refused(error: unknown): Refused {
  if (!(error instanceof Error)) throw error;
  return {
    name: error.name,
    code: member(error, 'code'),
    status: member(error, 'statusCode'),
    requestId: member(error, 'requestId'),
    message: error.message,
  };
}
