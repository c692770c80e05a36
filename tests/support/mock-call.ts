/**
 * Requests, calls and services to test the stages with, without a server:
 *
 *     callOf({ KeyPairName: '1abc' })     a call that is valid but for its name
 */
import { readContract } from '../../contract/contract.ts';
import type { ReceivedCall } from '../../mock/call/call.ts';
import type { HttpRequest } from '../../mock/call/http.ts';
import { seededIds } from '../../mock/account/ids.ts';
import { seededKeys } from '../../mock/keys/seeded-keys.ts';
import type { Operation } from '../../mock/operations/operation.ts';
import { createKeyPair } from '../../mock/operations/create-key-pair.ts';
import type { Service } from '../../mock/account/service.ts';
import { accountStore } from '../../mock/account/store.ts';

/** The operation of the contract. */
export const OPERATION: Operation = createKeyPair(readContract());

/** Parameters of a valid call. */
export const VALID: Readonly<Record<string, string>> = {
  Action: 'CreateKeyPair',
  RegionId: 'cn-hangzhou',
  KeyPairName: 'testKeyPairName',
};

/** A request, `GET /` unless told otherwise. */
export function requestOf({
  method = 'GET',
  target = '/',
  headers = {},
  body = '',
}: {
  method?: string;
  target?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | undefined;
} = {}): HttpRequest {
  return { method, target, headers: new Map(Object.entries(headers)), body: Buffer.from(body) };
}

/** A valid call with some parameters more or other ones. */
export function callOf(
  parameters: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): ReceivedCall {
  return {
    request: requestOf({ headers }),
    parameters: new Map(Object.entries({ ...VALID, ...parameters })),
    account: '',
    format: 'JSON',
    requestId: '473469C7-AA6F-4DC5-B3DB-0000000000FF',
    host: '127.0.0.1:4010',
  };
}

/** A service without key pairs, of one region, one resource group and a quota of 2. */
export function serviceOf({ quota = 2, ...changes }: Partial<Service> & { quota?: number } = {}): Service {
  return {
    store: accountStore({
      regions: ['cn-hangzhou', 'cn-beijing'],
      resourceGroups: ['rg-known'],
      quota,
    }),
    authentication: undefined,
    ids: seededIds(1),
    keys: seededKeys(1),
    ...changes,
  };
}
