/** What `verify` prints: in a pipe, on a terminal, in GitHub Actions, for one case; and that no secret is in it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mock, startMock } from '../mock/start.ts';
import { type Ended, COMMAND, command, program } from './support/command.ts';
import { mutants } from './mutants/all-mutants.ts';

const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
const mocks: Mock[] = [];
/** The address of the mock, and of one that takes names of one character. */
let [right, lying] = ['', ''];

beforeAll(async () => {
  const { proxy: _, ...behaviour } = mutants.find(({ name }) => name === 'name-minimum-1')?.behave() ?? {};
  for (const own of [{}, behaviour]) {
    mocks.push(await startMock({ port: 0, seed: 1, clock: () => performance.now(), ...own }));
  }
  [right = '', lying = ''] = mocks.map(({ url }) => url);
});

afterAll(async () => {
  await Promise.all(mocks.map(async (mock) => await mock.close()));
  rmSync(folder, { recursive: true });
});

/** Takes back the line of the progress. */
const REWRITE = '\r\u001B[2K';

const LENGTHS = ['--filter', 'name.*-length*'];

async function verify(...words: string[]): Promise<Ended> {
  return await command(['verify', ...words]).ended;
}

/** As the words of a shell. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ');
}

/** Runs it on a terminal of 70 columns; what it prints there. */
async function onTerminal(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const line = `stty cols 70 rows 24 && exec ${quoted([...COMMAND, 'verify', ...words])}`;
  // Whoever runs the tests may want no colours; an empty text is none said.
  const said = { NO_COLOR: '', ...environment };
  const { stdout } = await program('script', ['-qec', line, '/dev/null'], said).ended;
  return stdout.replaceAll('\r\n', '\n');
}

function canPretend(): boolean {
  try {
    execFileSync('script', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('in a pipe', () => {
  test('there are plain lines, and the last one is the verdict', async () => {
    const { code, stdout, stderr } = await verify(right, ...LENGTHS);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('\r');
    expect(stripVTControlCharacters(stdout)).toBe(stdout);
    expect(stdout).toMatch(/^( *\d+\/\d+ cases, 0 failed\n)+\n✓ KeyPairName +\d+\/\d+/);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^nothing failed: http:\S+, \d+ cases in /);
  });

  test('--quiet prints the last line only', async () => {
    const { code, stdout, stderr } = await verify(lying, ...LENGTHS, '--quiet');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^NOT CONFORMANT: http:[^\n]+ failed, [^\n]+\n$/);
  });

  test('whoever reads only the beginning gets no error, and the command ends as ever', async () => {
    const words = quoted([...COMMAND, 'verify', '--explain', '*']);
    const script = `set -o pipefail; ${words} | head -n 1`;
    const { code, stdout, stderr } = await program('bash', ['-c', script]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^\d+ cases fit:\n$/);
  });
});

describe('on a terminal', () => {
  test.runIf(canPretend())('progress is one line that rewrites itself, and all lines fit', async () => {
    const text = await onTerminal([lying, ...LENGTHS]);
    const [progress = '', ...report] = text.split('\n');
    const states = progress.split(REWRITE);
    expect(states.length).toBeGreaterThan(8);
    expect(states[1]).toMatch(/^ 1\/\d+ cases, \d failed {2}name\./);
    // Nothing of it stays.
    expect(states.at(-1)).toBe('');
    const plain = report.map((line) => stripVTControlCharacters(line));
    const long = [...states, ...plain].filter((line) => line.length > 70 && !/^ *(curl|npx) /.test(line));
    expect(long).toEqual([]);
    expect(text).toContain('\u001B[31mFAIL\u001B[39m');
  });

  test.runIf(canPretend())('NO_COLOR takes the colours away', async () => {
    const text = await onTerminal([lying, ...LENGTHS], { NO_COLOR: '1' });
    expect(text).toContain('\nFAIL a name of 1 character is rejected\n');
    expect(text.replaceAll(REWRITE, '')).toBe(stripVTControlCharacters(text.replaceAll(REWRITE, '')));
  });

  test.runIf(canPretend())('--quiet keeps the whole verdict, though it takes two lines', async () => {
    const text = await onTerminal([lying, ...LENGTHS, '--quiet'], { NO_COLOR: '1' });
    expect(text.replaceAll(REWRITE, '')).toMatch(/^NOT CONFORMANT: http:\S+, [^\n]+\n[^\n]+ errors\n$/);
  });

  test.skipIf(canPretend())('nothing was tried: the command "script" of util-linux is not installed', () => {
    expect(canPretend()).toBe(false);
  });
});

test('GITHUB_ACTIONS=true makes annotations, and the last line stays the verdict', async () => {
  const words = ['verify', lying, ...LENGTHS, '--quiet'];
  const { code, stdout } = await command(words, { GITHUB_ACTIONS: 'true' }).ended;
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(/^NOT CONFORMANT: /);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(error|warning|notice) title=[^:]+::\S/);
  expect(lines[0]).toMatch(
    /^::error title=name\.minimum-length::a name of 1 character is rejected%0A.*%0Acase name\.minimum-length:1-char/,
  );
});

describe('one case', () => {
  const ONE = 'name.minimum-length:1-characters/get-json';

  test('is explained without sending anything', async () => {
    const { code, stdout, stderr } = await verify('--explain', ONE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^name\.minimum-length:1-characters\/get-json\na name of 1 character is rejected\n\nSends GET \//,
    );
    expect(stdout).toMatch(/\nMust come back\n {2}a refusal with the code InvalidKeyPairName\.Malformed/);
    expect(stdout).toMatch(/\nBecause\n {2}MUST: A name has at least 2 characters\.\n/);
  });

  test('is sent once more: 0 for a pass, 1 for a failure', async () => {
    const [passed, failed] = await Promise.all([right, lying].map((url) => verify(url, '--replay', ONE)));
    expect(passed).toMatchObject({ code: 0, stderr: '' });
    expect(passed?.stdout).toMatch(
      /^> GET \/\?\S+ HTTP\/1\.1\n[^]*\n< 400\n[^]*\npass: a name of 1 character is rejected\n$/,
    );
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed?.stdout).toMatch(/\nfail: a name of 1 character is rejected\n {2}\S+\n {4}expected {2}/);
  });
});

test.each(['v1', 'v3'])(
  '--verbose prints what goes over the wire, and no secret is told: %s',
  async (signature) => {
    const secret = 'theMarkedSecretOfTheAccount';
    const files = Object.fromEntries(
      ['html', 'json', 'junit', 'badge'].map((name) => [name, join(folder, name)]),
    );
    const words = ['--signature', signature, '--access-key-secret', secret, '--verbose'];
    const reports = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
    const { code, stdout, stderr } = await verify(lying, ...LENGTHS, ...words, ...reports);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^# to begin with\n> GET \/\?\S+ HTTP\/1\.1\n/);
    expect(stdout).toMatch(/\n# name\.minimum-length:1-characters\/get-json\n> GET /);
    expect(stdout).toContain('\n< 200\n');
    expect(stdout).toContain('Signature=***');
    const told = [stdout, stderr, ...Object.values(files).map((file) => readFileSync(file, 'utf8'))].join(
      '\n',
    );
    expect(told).not.toContain(secret);
    expect(told.match(/Signature=(?!\*\*\*)[^\s&]+/g)).toBeNull();
    expect(told).not.toMatch(/MII[A-Za-z0-9+/]{20}/);
  },
);
