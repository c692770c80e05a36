/** What a run does to its target, tried against the mock: limits, cleaning up, the ledger of names, and no secrets told. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import type { RunOptions } from '../contract-tests/engine/run.ts';
import { runSuite, suiteOf } from '../contract-tests/suite.ts';
import { annotations } from '../contract-tests/report/annotations.ts';
import { junitXml } from '../contract-tests/report/junit.ts';
import { statementPage } from '../contract-tests/report/page.ts';
import { statementOf } from '../contract-tests/report/statement.ts';
import { report } from '../contract-tests/report/terminal.ts';
import type { SignatureVersion, Target } from '../contract-tests/target/target.ts';
import { deleteKeyPairs } from '../contract-tests/cleanup/delete-key-pairs.ts';
import { dryRun, planLines } from '../contract-tests/engine/dry-run.ts';
import { parseCreatedPairsLog, remainingNames } from '../contract-tests/target/traffic/created-pairs-log.ts';
import type { Seen } from '../contract-tests/target/traffic/traffic.ts';
import { wireLog } from '../contract-tests/target/traffic/wire-log.ts';
import { startMock } from '../mock/start.ts';

const contract = readContract();
const SECRET = 'theMarkedSecretOfTheAccount';
const FILTERS = ['name.*', 'state.*', 'request.*', 'authentication.*', 'key.*', 'format.*'];

function optionsWith(options: Partial<RunOptions>): RunOptions {
  let nonces = 0;
  return {
    filters: [],
    level: 'INFO',
    strict: false,
    overrides: {},
    seed: 1,
    runId: 'k3f9',
    environment: { now: () => new Date(), nonce: () => `nonce-${++nonces}` },
    ...options,
  };
}

function targetAt(url: string, signature: SignatureVersion = 'v1'): Target {
  const group = contract.document.parameters.find(({ name }) => name === 'ResourceGroupId');
  return {
    url: new URL(url),
    region: 'cn-hangzhou',
    signature,
    accessKeyId: 'testid',
    accessKeySecret: SECRET,
    verifies: false,
    timeout: 5000,
    resourceGroup: group?.example,
    otherRegion: 'cn-beijing',
    quotaRegion: undefined,
    quota: 500,
  };
}

/** A mock that is stopped when the test ends, and a line about each request. */
async function mockInTest() {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now(), log });
  onTestFinished(() => mock.close());
  return { url: mock.url, lines };
}

/** A server that answers in JSON; it is stopped when the test ends. */
async function serverInTest(
  reply: (query: string, body: string, headers: object) => readonly [status: number, members: object],
): Promise<string> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const query = request.url?.replace(/^\/\??/, '') ?? '';
    const [status, members] = reply(query, await text(request), request.headers);
    const headers = { 'content-type': 'application/json', location: `/?${query.slice(0, 3000)}` };
    response.writeHead(status, headers).end(JSON.stringify(members));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

/** A server that refuses everything and repeats all that it was told. */
async function echoInTest(): Promise<string> {
  return await serverInTest((query, body, headers) => {
    const all = JSON.stringify({ url: `http://user:pass@h/?${query}`, headers, body });
    return [400, { RequestId: 'A', Code: `Echo ${query.slice(0, 3000)}`, Message: all.slice(0, 9000) }];
  });
}

describe('a dry run', () => {
  test('tells just the requests and the pairs of the run itself', async () => {
    const [rehearsal, stage] = [await mockInTest(), await mockInTest()];
    const sent: Seen[] = [];
    const options = { filters: FILTERS };
    const plan = await dryRun(
      suiteOf(contract),
      optionsWith(options),
      new URL(rehearsal.url),
      targetAt(stage.url),
    );
    expect(stage.lines).toEqual([]);
    const onExchange = (seen: Seen) => sent.push(seen);
    const run = await runSuite(
      contract,
      targetAt(stage.url),
      optionsWith({ ...options, traffic: { onExchange } }),
    );
    expect(plan.requests.length).toBe(sent.length);
    expect(plan.pairs).toEqual(run.pairs);
    const lines = planLines(plan);
    expect(lines[0]).toBe('to begin with');
    expect(lines[1]).toMatch(
      /^ {2}GET {4}npx ecs-keypair-contract sign .*'http:\S+\?Action=CreateKeyPair&\S+' \| curl -sS -i -K -$/,
    );
    expect(lines.find((line) => line.startsWith('Would send'))).toMatch(
      /^Would send \d+ requests and make \d+ key pairs: \d+ in cn-hangzhou, \d+ in cn-beijing\.$/,
    );
    expect(lines.join('\n')).not.toContain(new URL(rehearsal.url).host);
  });

  test('keeps to the limit of creates, and needs no permission for a host of the vendor', async () => {
    const rehearsal = await mockInTest();
    const options = optionsWith({ filters: ['state.name-taken'], traffic: { maxCreates: 3 } });
    const target = targetAt('https://ecs.aliyuncs.com', 'v3');
    const plan = await dryRun(suiteOf(contract), options, new URL(rehearsal.url), target);
    expect(plan.pairs).toEqual(new Map([['cn-hangzhou', 3]]));
    expect(planLines(plan)).toContain('Would skip 3 cases.');
    expect(plan.requests.every(({ curl }) => curl.includes("'https://ecs.aliyuncs.com/?"))).toBe(true);
  });
});

test('the mock says that it deletes nothing, in one sentence', async () => {
  const { url } = await mockInTest();
  const { environment } = optionsWith({});
  const { failures } = await deleteKeyPairs(contract, targetAt(url), environment, 'cn-hangzhou', ['a', 'b']);
  expect(failures).toEqual([
    `Could not delete 2 key pairs of cn-hangzhou: ${url} does not know DeleteKeyPairs; delete them by other means.`,
  ]);
});

describe('no secret is told', () => {
  test.each([
    ['v1', 'mock'],
    ['v3', 'mock'],
    ['v1', 'echo'],
    ['v3', 'echo'],
  ] as const)('signed by %s, by a run against the %s', async (signature, kind) => {
    const url = kind === 'mock' ? (await mockInTest()).url : await echoInTest();
    const target = targetAt(url, signature);
    const seen: Seen[] = [];
    const traffic = { onExchange: (one: Seen) => seen.push(one) };
    const options = optionsWith({ filters: FILTERS, traffic });
    const run = await runSuite(contract, target, options);
    const about = { version: '1', date: new Date(0), milliseconds: 1 };
    const statement = statementOf(contract, run, options, about);
    const told = [
      JSON.stringify(statement),
      junitXml(statement),
      statementPage(statement),
      ...annotations(statement),
      ...report(statement, (_, words) => words),
      ...seen.flatMap(wireLog),
      ...(kind === 'echo'
        ? []
        : planLines(await dryRun(suiteOf(contract), optionsWith({ filters: FILTERS }), target.url, target))),
    ].join('\n');
    const secrets = new Set([SECRET, 'user:pass', ...seen.flatMap(secretsOf)]);
    expect(secrets.size).toBeGreaterThan(100);
    expect(Array.from(secrets).filter((secret) => told.includes(secret))).toEqual([]);
  });

  /** The signature of a request as it stands there and decoded, and a piece of the private key in its response. */
  function secretsOf(one: Seen): string[] {
    const { path, body, headers } = one.request;
    const [, signature] =
      /[?&,]Signature=([^&]+)/.exec(`${path}&?${body}&,${headers['authorization'] ?? ''}`) ?? [];
    const [key] = 'response' in one ? (/MII[A-Za-z0-9+/]{60}/.exec(one.response.body) ?? []) : [];
    return [signature ?? '', decodeURIComponent(signature ?? ''), key?.slice(20) ?? ''].filter(Boolean);
  }
});

test('after a kill the ledger knows every pair that was made', async () => {
  const { url, made } = await makerInTest();
  const folder = mkdtempSync(join(tmpdir(), 'traffic-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'names.jsonl');
  const script = `
    import { readContract } from './contract/contract.ts';
    import { runSuite } from './contract-tests/suite.ts';
    import { openCreatedPairsLog } from './contract-tests/target/traffic/created-pairs-log-file.ts';
    const now = () => new Date();
    const [path, url] = ${JSON.stringify([path, url])};
    const ledger = openCreatedPairsLog({ path, target: url, run: 'k3f9', now });
    let nonces = 0;
    await runSuite(readContract(), { ...${JSON.stringify(targetAt(url))}, url: new URL(url) }, {
      filters: ['state.*', 'name.*'], level: 'INFO', strict: false, overrides: {}, seed: 1, runId: 'k3f9',
      environment: { now, nonce: () => String(++nonces) }, traffic: { ledger },
    });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  await expect.poll(() => made.size, { timeout: 60_000, interval: 2 }).toBeGreaterThan(40);
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const remaining = remainingNames(parseCreatedPairsLog(readFileSync(path, 'utf8')));
  const names = new Set(remaining.map(({ name }) => name));
  expect(Array.from(made).filter((name) => !names.has(name))).toEqual([]);
  // Beyond them only what was under way.
  expect(names.size).toBeLessThanOrEqual(made.size + 16);
});

/** A server that makes a pair of every name of the run that is free, and those names. */
async function makerInTest(): Promise<{ url: string; made: ReadonlySet<string> }> {
  const made = new Set<string>();
  const url = await serverInTest((query, body) => {
    const name = new URLSearchParams([query, body].filter(Boolean).join('&')).get('KeyPairName') ?? '';
    if (!name.includes('-k3f9-') || made.has(name))
      return [400, { RequestId: 'A', Code: 'KeyPair.AlreadyExist' }];
    made.add(name);
    return [200, { RequestId: 'A', KeyPairName: name, KeyPairId: 'ssh-a', PrivateKeyBody: 'x' }];
  });
  return { url, made };
}
