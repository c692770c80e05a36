import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publicKeyBlob, rsaPublicKey } from '../contract/fingerprint.ts';
import { formatForm } from '../contract/wire/form.ts';
import { OPERATION, VALID } from '../tests/support/mock-call.ts';
import { type Sent, ask, askRaw, codeOf, membersOf, start } from '../tests/support/mock-over-http.ts';
import { startMock } from './start.ts';

const { contract } = OPERATION;

describe.each(['JSON', 'XML'])('in %s', (Format) => {
  test('a create has the members of the contract', async () => {
    const mock = await start();
    const received = await ask(mock, { query: { ...VALID, Format } });
    const { format, root, members } = membersOf(received);
    expect(received.status).toBe(200);
    expect(format).toBe(Format);
    expect(root).toBe(Format === 'XML' ? 'CreateKeyPairResponse' : undefined);
    expect(contract.check(contract.document.successSchema)(members)).toEqual([]);
    expect(members['KeyPairName']).toBe('testKeyPairName');
    expect(received.headers).toMatchObject({
      'x-acs-request-id': members['RequestId'],
      'content-length': String(Buffer.byteLength(received.body)),
    });
  });

  test.each([
    ['InvalidKeyPairName.Malformed', { KeyPairName: '1abc' }],
    ['KeyPair.AlreadyExist', {}],
    ['Duplicate.TagKey', { 'Tag.1.Key': 'x', 'Tag.2.Key': 'x' }],
    ['InvalidTagKey.Malformed', { 'Tag.1.Key': 'aliyun' }],
    ['InvalidTagValue.Malformed', { 'Tag.1.Key': 'x', 'Tag.1.Value': 'acs:x' }],
    ['QuotaExceed.KeyPair', { KeyPairName: 'another' }],
    ['QuotaExceed.Tags', tags(21)],
    ['InvalidResourceGroup.NotFound', { ResourceGroupId: 'rg-unknown' }],
    ['InvalidRegionId.NotFound', { RegionId: 'nowhere' }],
    ['InvalidVersion', { Version: '2013-01-10' }],
    ['InvalidAction.NotFound', { Action: 'DescribeNothing' }],
  ])('%s has the status and the message of the contract', async (code, parameters) => {
    const mock = await start({ quota: 1 });
    expect((await ask(mock, { query: VALID })).status).toBe(200);
    const received = await ask(mock, { query: { ...VALID, ...parameters, Format } });
    const { format, root, members } = membersOf(received);
    const entry = contract.errors.find(code);
    expect(received.status).toBe(entry?.status);
    expect(format).toBe(Format);
    expect(root).toBe(Format === 'XML' ? 'Error' : undefined);
    expect(members).toEqual({
      RequestId: received.headers['x-acs-request-id'],
      HostId: `127.0.0.1:${mock.port}`,
      Code: code,
      Message: entry?.message,
      Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs&requestId=${String(members['RequestId'])}`,
    });
    expect(contract.check(`#/components/schemas/Error.${code}`)(members)).toEqual([]);
  });

  test.each(['Action', 'RegionId', 'KeyPairName'])('a missing or empty %s is named', async (name) => {
    const mock = await start();
    const { [name]: _, ...others } = VALID;
    for (const query of [others, { ...VALID, [name]: '' }]) {
      const received = await ask(mock, { query: { ...query, Format } });
      expect(received.status).toBe(400);
      expect(membersOf(received).members).toMatchObject({
        Code: 'MissingParameter',
        Message: `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
      });
    }
  });
});

describe('a call', () => {
  const { Action = '', ...others } = VALID;

  test.each<[string, Sent]>([
    ['GET with a query string', { query: VALID }],
    ['POST with a query string', { method: 'POST', query: VALID }],
    ['POST with a form', { form: VALID }],
    ['POST with both', { query: { Action }, form: others }],
    ['POST with the action in a header', { form: others, headers: { 'x-acs-action': Action } }],
    ['POST in chunks', { form: VALID, headers: { 'transfer-encoding': 'chunked' } }],
    ['GET with unknown parameters', { query: { ...VALID, OwnerId: '1', 'Tag.0.Key': 'aliyun', x: 'y' } }],
    ['GET with a name in Chinese', { query: { ...VALID, KeyPairName: '密钥' } }],
    ['GET with every parameter as long as it may be', { query: { ...VALID, ...longestTags() } }],
  ])('may be a %s', async (_, sent) => {
    expect((await ask(await start(), sent)).status).toBe(200);
  });

  test('has the value of the query string where the form has another', async () => {
    const mock = await start();
    const received = await ask(mock, { query: { ...VALID, Format: 'JSON' }, form: { KeyPairName: '1' } });
    expect(membersOf(received).members['KeyPairName']).toBe('testKeyPairName');
  });

  test('has names in letter case', async () => {
    const { KeyPairName = '', ...rest } = VALID;
    expect(await codeOf(await start(), { query: { ...rest, keypairname: KeyPairName } })).toBe(
      'MissingParameter',
    );
  });
});

test.each<[string, string, Sent]>([
  ['XML', 'without a wish', {}],
  ['JSON', 'with Format=json', { query: { Format: 'json' } }],
  ['JSON', 'with Accept', { headers: { accept: 'application/json' } }],
  ['XML', 'with any Accept', { headers: { accept: '*/*' } }],
  ['JSON', 'signed by headers', { headers: { authorization: 'ACS3-HMAC-SHA256 Credential=x' } }],
  ['JSON', 'with Format and a refusal of the request as such', { target: '/?Format=JSON', method: 'PUT' }],
])('the answer is %s to a request %s', async (format, _, sent) => {
  expect(membersOf(await ask(await start(), sent)).format).toBe(format);
});

describe('state', () => {
  test('is kept by account and region', async () => {
    const mock = await start();
    const create = (query: Record<string, string>, headers = {}) =>
      ask(mock, { query: { ...VALID, ...query }, headers }).then(({ status }) => status);
    expect(await create({})).toBe(200);
    expect(await create({})).toBe(400);
    expect(await create({ RegionId: 'cn-beijing' })).toBe(200);
    expect(await create({ AccessKeyId: 'testid' })).toBe(200);
    expect(await create({}, { 'x-acs-accesskey-id': 'testid' })).toBe(400);
    expect(await create({ KeyPairName: 'TESTKEYPAIRNAME' })).toBe(200);
  });

  test('is another one in another mock', async () => {
    const [one, two] = [await start(), await start()];
    expect((await ask(one, { query: VALID })).status).toBe(200);
    expect((await ask(two, { query: VALID })).status).toBe(200);
  });

  test('lets exactly one of many simultaneous creates of a name succeed', async () => {
    const mock = await start({ seed: undefined });
    const all = await Promise.all(
      Array.from({ length: 10 }, () => ask(mock, { query: { ...VALID, Format: 'JSON' } })),
    );
    const codes = all.map((received) => membersOf(received).members['Code']);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'KeyPair.AlreadyExist')).toHaveLength(9);
  });

  test('lets no more simultaneous creates succeed than the quota has places', async () => {
    const mock = await start({ quota: 3 });
    const names = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const all = await Promise.all(
      names.map((KeyPairName) => ask(mock, { query: { ...VALID, KeyPairName } })),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(all.filter(({ status }) => status === 403)).toHaveLength(2);
  });

  test('is not changed by a refused request or a preferred answer', async () => {
    const mock = await start({ quota: 1 });
    expect((await ask(mock, { query: { ...VALID, ResourceGroupId: 'rg-unknown' } })).status).toBe(404);
    expect((await ask(mock, { query: { ...VALID, 'Tag.1.Key': 'aliyun' } })).status).toBe(400);
    expect((await ask(mock, { query: VALID, headers: { prefer: 'code=200' } })).status).toBe(200);
    expect((await ask(mock, { query: VALID })).status).toBe(200);
    expect(await codeOf(mock, { query: { ...VALID, KeyPairName: 'another' } })).toBe('QuotaExceed.KeyPair');
    expect(await codeOf(mock, { query: VALID })).toBe('KeyPair.AlreadyExist');
  });

  test('gives the name back when there was no key', async () => {
    let broken = true;
    const mock = await start({
      stages: {
        perform: async (call, operation, service) => {
          const keys = { next: () => Promise.reject(new Error('no entropy')), close() {} };
          const members = await operation.perform(call, broken ? { ...service, keys } : service);
          return { answer: operation.success, members };
        },
      },
    });
    expect(await codeOf(mock, { query: VALID })).toBe('InternalError');
    broken = false;
    expect((await ask(mock, { query: VALID })).status).toBe(200);
  });
});

describe('the options', () => {
  test('say which regions and resource groups there are', async () => {
    const mock = await start({ regions: ['here'], resourceGroups: ['rg-1', 'rg-2'] });
    const query = { ...VALID, RegionId: 'here' };
    expect(await codeOf(mock, { query: VALID })).toBe('InvalidRegionId.NotFound');
    expect((await ask(mock, { query: { ...query, ResourceGroupId: 'rg-2' } })).status).toBe(200);
  });

  test('left out, there are the region and the resource group of the examples', async () => {
    const { parameters } = contract.document;
    const exampleOf = (name: string) =>
      parameters.find((parameter) => parameter.name === name)?.example ?? '';
    const query = {
      ...VALID,
      RegionId: exampleOf('RegionId'),
      ResourceGroupId: exampleOf('ResourceGroupId'),
    };
    expect((await ask(await start(), { query })).status).toBe(200);
  });

  test('can ask for a line about each request', async () => {
    const lines: string[] = [];
    const mock = await start({ log: (line) => lines.push(line) });
    await ask(mock, { query: VALID });
    await ask(mock, { query: { Action: 'a\r\nb' } });
    await askRaw(mock, 'GARBAGE\r\n\r\n');
    expect(lines).toEqual([
      'GET CreateKeyPair -> 200 Created, 0.0 ms',
      'GET a\\u{d}\\u{a}b -> 404 InvalidAction.NotFound (Action enum), 0.0 ms',
      '(no request) -> 400 Mock.MalformedRequest',
    ]);
  });
});

describe('Prefer', () => {
  const query = { Format: 'JSON' };

  test.each(contract.document.answers)('gets the answer $name', async ({ name, status, members }) => {
    const prefer = `code=${status}, example=${name}`;
    const received = await ask(await start(), { query, headers: { prefer } });
    expect(received.status).toBe(status);
    const { Code, Message } = membersOf(received).members;
    expect([Code, Message]).toEqual([members['Code'], members['Message']]);
    expect(membersOf(received).members['RequestId']).toBe(received.headers['x-acs-request-id']);
  });

  test('gets a generated answer, the same for the same seed', async () => {
    const headers = { prefer: 'dynamic=true, code=404', host: 'mock' };
    const [one, two] = [await start(), await start()].map((mock) => ask(mock, { query, headers }));
    expect(await one).toMatchObject({ status: 404, body: (await two)?.body });
  });

  test('gets a refusal for an answer that is not documented', async () => {
    const received = await ask(await start(), { query, headers: { prefer: 'example=Nope' } });
    expect(received.status).toBe(400);
    expect(membersOf(received).members['Message']).toContain('example=QuotaExceed.KeyPair');
  });
});

describe('with a seed', () => {
  test('two mocks give the same requests the same octets', async () => {
    const requests = [
      VALID,
      VALID,
      { ...VALID, KeyPairName: 'second', Format: 'JSON' },
      { ...VALID, KeyPairName: '1' },
      { Action: 'Nope', Format: 'JSON' },
    ].map((query) => raw(query));
    const transcripts: string[][] = [];
    for (const mock of [await start({ seed: 42 }), await start({ seed: 42 })]) {
      const transcript: string[] = [];
      for (const request of requests) transcript.push(await askRaw(mock, request));
      transcripts.push(transcript);
    }
    expect(transcripts[0]).toEqual(transcripts[1]);
    expect(transcripts[0]?.[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*PRIVATE KEY/);
    expect(transcripts[0]?.[0]).not.toMatch(/^date:/im);
  });

  test('another seed gives other keys', async () => {
    const bodies = [await start({ seed: 1 }), await start({ seed: 2 })].map((mock) =>
      ask(mock, { query: VALID }),
    );
    const [one, two] = await Promise.all(bodies);
    expect(one?.body).not.toBe(two?.body);
  });

  function raw(query: Record<string, string>): string {
    return `GET /?${formatForm(Object.entries(query))} HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n\r\n`;
  }
});

test('without a seed keys and ids are new ones and the time is told', async () => {
  const mocks = [await start({ seed: undefined }), await start({ seed: undefined })];
  const query = { ...VALID, Format: 'JSON' };
  const [one, two] = await Promise.all(mocks.map((mock) => ask(mock, { query })));
  expect(one?.headers.date).toBeDefined();
  for (const name of ['RequestId', 'KeyPairId', 'KeyPairFingerPrint', 'PrivateKeyBody']) {
    expect(one && membersOf(one).members[name]).not.toBe(two && membersOf(two).members[name]);
  }
});

test('the fingerprint is the one that ssh-keygen computes from the private key', async () => {
  const { members } = membersOf(await ask(await start(), { query: VALID }));
  const key = createPublicKey(createPrivateKey(String(members['PrivateKeyBody'])));
  const folder = mkdtempSync(join(tmpdir(), 'mock-'));
  try {
    const file = join(folder, 'key.pub');
    writeFileSync(file, `ssh-rsa ${publicKeyBlob(rsaPublicKey(key)).toString('base64')} test\n`);
    const line = execFileSync('ssh-keygen', ['-l', '-E', 'md5', '-f', file], { encoding: 'utf8' });
    expect(line).toContain(`2048 MD5:${String(members['KeyPairFingerPrint'])} `);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a port that is taken is told by the code of the error', async () => {
  const { port } = await start();
  await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port });
});

test('a mock reads the contract by itself and says where it listens', async () => {
  const mock = await startMock({ clock: () => 0, port: 0, seed: 1 });
  onTestFinished(() => mock.close());
  expect(mock.url).toBe(`http://127.0.0.1:${mock.port}`);
  expect((await fetch(mock.url)).status).toBe(400);
});

/** The longest request there is: each character has four octets, each of them three characters in the URL. */
function longestTags(): Record<string, string> {
  const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
  return Object.fromEntries(
    twenty.flatMap((number) => [
      [`Tag.${number}.Key`, String.fromCodePoint(0x10400 + number).repeat(128)],
      [`Tag.${number}.Value`, '𐐀'.repeat(128)],
    ]),
  );
}

function tags(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`Tag.${index + 1}.Key`, `key${index}`]),
  );
}

describe('a page elsewhere', () => {
  test.each<[string, Sent]>([
    ['form', { form: { ...VALID, Format: 'JSON' }, headers: { origin: 'https://evil.example' } }],
    ['file', { query: { ...VALID, Format: 'JSON' }, headers: { origin: 'null' } }],
    ['image', { query: { ...VALID, Format: 'JSON' }, headers: { 'sec-fetch-site': 'cross-site' } }],
    [
      'name that leads here',
      {
        query: { ...VALID, Format: 'JSON' },
        headers: { host: 'evil.example', 'user-agent': 'Mozilla/5.0' },
      },
    ],
  ])('with a %s is refused before anything is done', async (_, sent) => {
    const mock = await start({ rules: [{ times: 1, answer: { code: 'Throttling' } }] });
    const received = await ask(mock, sent);
    expect(received.status).toBe(403);
    expect(received.headers).not.toHaveProperty('access-control-allow-origin');
    const { members } = membersOf(received);
    expect(members).toMatchObject({
      Code: 'Mock.ForeignPage',
      RequestId: received.headers['x-acs-request-id'],
    });
    expect(String(members['Message'])).toMatch(/^This server takes no request from a page .*: .*\.$/);
    expect(contract.check('#/components/schemas/Error')(members)).toEqual([]);
    expect(mock.control.rules()).toMatchObject([{ matched: 0, used: 0 }]);
    expect(mock.control.state().keyPairs).toEqual([]);
    expect(mock.control.requests()).toMatchObject([{ answer: 'Mock.ForeignPage', documented: false }]);
  });

  test('that was allowed may send what it likes and read the answer', async () => {
    const origin = 'https://app.example';
    const mock = await start({ allowOrigins: [origin] });
    const asked = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'prefer',
    };
    const preflighted = await ask(mock, { method: 'OPTIONS', headers: asked });
    expect(preflighted.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'prefer',
      vary: 'Origin',
    });
    const received = await ask(mock, { query: VALID, headers: { origin } });
    expect([received.status, received.headers['access-control-allow-origin']]).toEqual([200, origin]);
  });

  test('that is no origin is not allowed, and the mock does not start', async () => {
    await expect(start({ allowOrigins: ['https://app.example/page'] })).rejects.toThrow(
      'An allowed origin is a scheme, a host and if need be a port, such as https://example.com, or null, not "https://app.example/page".',
    );
  });
});
