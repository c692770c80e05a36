/** What `verify` leaves behind at its target: at its end, at Ctrl-C, after a kill; and how much it sends there. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { accountInTest } from './support/account.ts';
import { command } from './support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cleanup-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const fileInTest = (ending: string) => join(folder, `${++files}.${ending}`);

/** Some cases that make pairs, and take a second or two. */
const SOME = ['--filter', 'name.ascii-accepted', '--filter', 'state.*'];

/** Enough cases to be interrupted. */
const MANY = ['--filter', 'name.*', '--filter', 'state.*'];

const patiently = { timeout: 60_000, interval: 5 };

describe('a run with --cleanup delete', () => {
  test('leaves no pair and no ledger', async () => {
    const account = await accountInTest();
    const ledger = fileInTest('names');
    const words = ['verify', account.url, ...SOME, '--cleanup', 'delete', '--ledger', ledger];
    const { code, stderr } = await command(words).ended;
    expect({ code, left: account.pairs.size, ledger: existsSync(ledger) }).toEqual({
      code: 0,
      left: 0,
      ledger: false,
    });
    expect(account.made()).toBeGreaterThan(5);
    expect(stderr).toMatch(/^Deleted \d+ key pairs in cn-hangzhou\.\n$/);
  });

  test('deletes by the key of the other account as well, where pairs were made with it', async () => {
    const account = await accountInTest();
    const other = ['--other-access-key-id', 'other', '--other-access-key-secret', 'secret'];
    const some = ['--filter', 'state.per-account:same-name', '--ledger', fileInTest('names')];
    const { code } = await command(['verify', account.url, ...other, ...some, '--cleanup', 'delete']).ended;
    expect({ code, deletedBy: account.deletedBy }).toEqual({
      code: 0,
      deletedBy: new Set(['testid', 'other']),
    });
  });

  test('cleans up at Ctrl-C, states what it knows, claims nothing and ends with 130', async () => {
    const account = await accountInTest({ delay: 10 });
    const [ledger, json] = [fileInTest('names'), fileInTest('json')];
    const words = ['verify', account.url, ...MANY, '--cleanup', 'delete', '--ledger', ledger, '--json', json];
    const { child, ended } = command(words);
    await expect.poll(() => account.pairs.size, patiently).toBeGreaterThan(5);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect({ code, left: account.pairs.size, ledger: existsSync(ledger) }).toEqual({
      code: 130,
      left: 0,
      ledger: false,
    });
    expect(stderr).toMatch(/^SIGINT: the run ends here; .*\.\nDeleted \d+ key pairs in cn-hangzhou\.\n$/);
    const { totals, cases, profiles } = JSON.parse(readFileSync(json, 'utf8'));
    expect(totals).toMatchObject({ fail: 0, error: 0 });
    const stopped = cases.filter(
      ({ reason }: { reason?: string }) => reason === 'the run was stopped before it',
    );
    expect(stopped.length).toBeGreaterThan(10);
    expect(new Set(profiles.map(({ claim }: { claim: string }) => claim))).toEqual(new Set(['no claim']));
    expect(stdout).toContain('× the run was stopped before it\n');
  });

  test('ends at once at the second Ctrl-C, and the ledger names what is left', async () => {
    const account = await accountInTest({ delay: 10, delayOfDelete: 60_000 });
    const ledger = fileInTest('names');
    const words = [
      'verify',
      account.url,
      ...MANY,
      '--cleanup',
      'delete',
      '--ledger',
      ledger,
      '--timeout',
      '90000',
    ];
    const { child, ended } = command(words);
    await expect.poll(() => account.pairs.size, patiently).toBeGreaterThan(5);
    child.kill('SIGINT');
    const before = account.requests.length;
    await expect.poll(() => account.requests.length, patiently).toBeGreaterThan(before);
    const again = performance.now();
    child.kill('SIGINT');
    const { code } = await ended;
    expect(code).toBe(130);
    expect(performance.now() - again).toBeLessThan(10_000);
    const names = readFileSync(ledger, 'utf8');
    expect(Array.from(account.pairs).filter((name) => !names.includes(`"${name}"`))).toEqual([]);
  });

  test('cleans up first what a run that was killed has left', async () => {
    const account = await accountInTest({ delay: 10 });
    const ledger = fileInTest('names');
    const words = ['verify', account.url, '--cleanup', 'delete', '--ledger', ledger];
    // Only names that carry the id of the run: others may be somebody else's, and are told but not deleted.
    const { child, ended } = command([...words, ...SOME]);
    await expect.poll(() => account.pairs.size, patiently).toBeGreaterThan(5);
    child.kill('SIGKILL');
    expect((await ended).code).toBe('SIGKILL');
    expect(account.pairs.size).toBeGreaterThan(5);
    const { code, stderr } = await command([...words, '--filter', 'name.period']).ended;
    expect({ code, left: account.pairs.size, ledger: existsSync(ledger) }).toEqual({
      code: 0,
      left: 0,
      ledger: false,
    });
    expect(stderr).toMatch(
      /^Deleted \d+ key pairs in cn-hangzhou\.\nDeleted \d+ key pairs in cn-hangzhou\.\n$/,
    );
  });

  test('says so where the target does not know DeleteKeyPairs, and keeps the ledger and the exit code', async () => {
    const account = await accountInTest({ deletes: false });
    const ledger = fileInTest('names');
    const words = [
      'verify',
      account.url,
      '--filter',
      'name.period',
      '--cleanup',
      'delete',
      '--ledger',
      ledger,
    ];
    const { code, stderr } = await command(words).ended;
    const [failure, left, ...more] = stderr.trimEnd().split('\n');
    expect({ code, more, left }).toEqual({
      code: 0,
      more: [],
      left: `${account.pairs.size} key pairs may be left; ${ledger} names them.`,
    });
    expect(failure).toBe(
      `Could not delete ${account.pairs.size} key pairs of cn-hangzhou: ${account.url} does not know DeleteKeyPairs; delete them by other means.`,
    );
    for (const name of account.pairs) expect(readFileSync(ledger, 'utf8')).toContain(`"${name}"`);
  });
});

test('--cleanup-command gets the pairs, one JSON object a line', async () => {
  const account = await accountInTest();
  const [ledger, file] = [fileInTest('names'), fileInTest('jsonl')];
  const words = ['verify', account.url, ...SOME, '--cleanup-command', `cat > '${file}'`, '--ledger', ledger];
  const { code, stderr } = await command(words).ended;
  expect({ code, stderr, ledger: existsSync(ledger) }).toEqual({ code: 0, stderr: '', ledger: false });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const pairs = lines.map((line): unknown => JSON.parse(line));
  expect(pairs).toHaveLength(account.pairs.size);
  expect(pairs).toEqual(
    expect.arrayContaining(
      Array.from(account.pairs, (name) => ({ target: account.url, region: 'cn-hangzhou', name })),
    ),
  );
});

test('a --cleanup-command that fails is told, and the ledger stays', async () => {
  const account = await accountInTest();
  const ledger = fileInTest('names');
  const words = [
    'verify',
    account.url,
    '--filter',
    'name.period',
    '--cleanup-command',
    'exit 3',
    '--ledger',
    ledger,
  ];
  const { code, stderr } = await command(words).ended;
  expect({ code, ledger: existsSync(ledger) }).toEqual({ code: 0, ledger: true });
  expect(stderr).toMatch(
    /^The command of --cleanup-command ended with 3 for \d+ key pairs in cn-hangzhou\.\n/,
  );
});

describe('care for the target', () => {
  test('--max-creates 5 makes no more pairs than that, and claims nothing for what it skips', async () => {
    const account = await accountInTest();
    const json = fileInTest('json');
    const { code } = await command(['verify', account.url, ...MANY, '--max-creates', '5', '--json', json])
      .ended;
    const { totals, profiles } = JSON.parse(readFileSync(json, 'utf8'));
    expect({ code, fail: totals.fail, made: account.made() }).toEqual({ code: 0, fail: 0, made: 5 });
    expect(totals.skip).toBeGreaterThan(0);
    expect(profiles).not.toContainEqual(expect.objectContaining({ claim: 'conformant' }));
  });

  test('--rate holds requests back', async () => {
    const account = await accountInTest();
    const { code } = await command(['verify', account.url, '--filter', 'name.ascii-accepted', '--rate', '10'])
      .ended;
    expect(code).toBe(0);
    const { requests } = account;
    const seconds = ((requests.at(-1) ?? 0) - (requests[0] ?? 0)) / 1000;
    // Each gap is at most a quarter shorter than a tenth of a second.
    expect(seconds).toBeGreaterThan((requests.length - 1) * 0.07);
  });

  test('--dry-run sends nothing', async () => {
    const account = await accountInTest();
    const { code, stdout, stderr } = await command(['verify', account.url, ...SOME, '--dry-run']).ended;
    expect({ code, stderr, requests: account.requests.length }).toEqual({ code: 0, stderr: '', requests: 0 });
    expect(stdout).toMatch(/\nWould send \d+ requests and make \d+ key pairs: \d+ in cn-hangzhou\.\n/);
    expect(stdout).toContain(`'${account.url}/?`);
  });
});
