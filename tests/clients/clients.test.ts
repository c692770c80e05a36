/** The vendor's own SDKs, unmodified, against the mock over HTTP, which verifies their signatures. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../contract/fingerprint.ts';
import { createKeyPair } from '../../mock/operations/create-key-pair.ts';
import { type Mock, type MockOptions, startMock } from '../../mock/start.ts';
import { ACCESS_KEY, type Client, type Refused, type Wish } from './client.ts';
import { ecsSdk } from './ecs-sdk.ts';
import { popCore } from './pop-core.ts';
import { provocationOf } from './provocations.ts';

const contract = readContract();
const operations = [createKeyPair(contract)] as const;
const CLIENTS = [popCore('GET'), popCore('POST'), ecsSdk('v3'), ecsSdk('v1')];
const RIGHT = { name: 'testKeyPairName', region: 'cn-hangzhou' };

const TAGS = [
  ['a key with spaces', ' a  value '],
  ['stars**', '*'],
  ['plus+', 'a+b c'],
  ['tilde~', '~'],
  ['环境', '中文 值'],
  ['empty', ''],
  ['reserved', `!'()&=%/?#[]@:;$,"<>\\^\`{|}`],
  ['emoji', '🔑é'],
] as const;

async function start(options: Partial<MockOptions> = {}): Promise<Mock> {
  const accessKeys = new Map([[ACCESS_KEY.id, ACCESS_KEY.secret]]);
  const mock = await startMock({
    clock: () => performance.now(),
    port: 0,
    seed: 1,
    operations,
    auth: { accessKeys, now: () => new Date() },
    ...options,
  });
  onTestFinished(async () => await mock.close());
  return mock;
}

/** The refusal of a call; fails when the call succeeds. */
async function refusalOf(client: Client, mock: Mock, wish: Wish): Promise<Refused> {
  const ended = await client.create(mock.url, wish).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (ended === undefined) throw new Error('The call succeeds.');
  return client.refused(ended.error);
}

describe.each(CLIENTS)('$name', { timeout: 60_000 }, (client) => {
  test('gives the members of a success as its own fields', async () => {
    const mock = await start();
    const created = await client.create(mock.url, RIGHT);
    const [request] = mock.control.requests({ last: 1 });
    const [pair] = mock.control.state().keyPairs;
    const publicKey = createPublicKey(createPrivateKey(created.privateKey ?? ''));
    expect(created).toMatchObject({
      name: RIGHT.name,
      id: pair?.id,
      fingerprint: fingerprint(publicKeyBlob(rsaPublicKey(publicKey))),
      requestId: request?.requestId,
    });
    expect(pair).toMatchObject({ account: ACCESS_KEY.id, name: RIGHT.name });
  });

  test('sends tags that arrive as they are', async () => {
    const mock = await start();
    await client.create(mock.url, { ...RIGHT, tags: TAGS });
    expect(mock.control.state().keyPairs[0]?.tags).toEqual(Object.fromEntries(TAGS));
  });

  test('sends the token of a session, which is signed', async () => {
    const mock = await start();
    const created = await client.create(mock.url, { ...RIGHT, securityToken: 'a+b/c==' });
    expect(created.name).toBe(RIGHT.name);
  });

  describe('throws its own error with code, status and request id of', () => {
    test.each(contract.errors.entries)('$code', async (entry) => {
      const { code, status, message, template } = entry;
      const provocation = provocationOf(entry, client);
      const mock = await start(provocation?.mock);
      // The mock is asked for what no user of the SDK can come by.
      if (provocation === undefined) mock.control.addRule({ times: 1, answer: { example: code } });
      const { wish, before } = provocation ?? {};
      if (before) await client.create(mock.url, { ...RIGHT, ...before });
      const refused = await refusalOf(client, mock, { ...RIGHT, ...wish });
      const [request] = mock.control.requests({ last: 1 });
      expect(refused).toMatchObject({
        name: client.nameOfError(code, status),
        code,
        status,
        requestId: request?.requestId,
      });
      // Some messages name what is meant, and are known in part only.
      expect(refused.message).toContain(template === undefined ? message : '');
      expect(request).toMatchObject({ answer: code, status, documented: true });
      expect(request?.rule === undefined).toBe(provocation !== undefined);
    });

    test.each([
      ['Throttling.User', 400],
      ['ServiceUnavailable', 503],
      ['InternalError', 500],
    ])('%s, which a rule gives', async (code, status) => {
      const mock = await start();
      mock.control.addRule({ times: 1, answer: { code } });
      const refused = await refusalOf(client, mock, RIGHT);
      const [request] = mock.control.requests({ last: 1 });
      expect(refused).toMatchObject({
        name: client.nameOfError(code, status),
        code,
        status,
        requestId: request?.requestId,
      });
      expect((await client.create(mock.url, RIGHT)).name).toBe(RIGHT.name);
    });
  });
});

test.each(CLIENTS)('of $name only some errors have to be given by a rule', (client) => {
  const forced = contract.errors.entries
    .filter((entry) => provocationOf(entry, client) === undefined)
    .map(({ code }) => code);
  const credential = [
    'MissingAccessKeyId',
    'MissingSignature',
    'MissingSignatureMethod',
    'MissingSignatureVersion',
  ];
  expect(forced.toSorted()).toEqual(client.name.startsWith('pop-core') ? ['MissingSignature'] : credential);
});
