import { describe, expect, test } from 'vitest';
import { HELP } from './verify-help.ts';
import { parseOptions } from './verify-options.ts';
import type { Settings } from './verify-settings.ts';

function settings(words: readonly string[], environment: Record<string, string> = {}): Settings {
  const parsed = parseOptions(words, environment);
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed));
  return parsed.settings;
}

describe('a command line', () => {
  test('without words tests the mock with everything at its default', () => {
    expect(settings([])).toEqual({
      url: undefined,
      target: {
        region: 'cn-hangzhou',
        timeout: 10_000,
        signature: 'v1',
        accessKeyId: 'testid',
        accessKeySecret: 'testsecret',
        verifies: false,
        resourceGroup: undefined,
        otherRegion: undefined,
        quotaRegion: undefined,
        quota: 500,
      },
      filters: [],
      level: 'INFO',
      strict: false,
      overrides: { method: undefined, format: undefined },
      explain: undefined,
      replay: undefined,
      dryRun: false,
      care: {
        ownsAccount: false,
        maxCreates: undefined,
        rate: undefined,
        retries: undefined,
        cleanup: 'keep',
        ledger: undefined,
      },
      reports: {},
      knownFailures: undefined,
      updateKnownFailures: false,
      talk: 'normal',
    });
  });

  test('may set everything', () => {
    const words =
      '--target https://ecs.example --region a --timeout 1 --signature V3 --access-key-id b ' +
      '--access-key-secret c --authenticates --resource-group d --other-region e --quota-region f --quota 3 --filter g ' +
      '--filter h* --level Must --strict --method post --format xml --seed 0 --json i --junit j --html k ' +
      '--badge l --explain m --replay n --dry-run --i-own-this-account --max-creates 0 --rate 1 --retries 2 ' +
      '--cleanup-command o --ledger p --known-failures q --update-known-failures --verbose';
    expect(settings(words.split(' '))).toEqual({
      url: new URL('https://ecs.example'),
      target: {
        region: 'a',
        timeout: 1,
        signature: 'v3',
        accessKeyId: 'b',
        accessKeySecret: 'c',
        verifies: true,
        resourceGroup: 'd',
        otherRegion: 'e',
        quotaRegion: 'f',
        quota: 3,
      },
      filters: ['g', 'h*'],
      level: 'MUST',
      strict: true,
      overrides: { method: 'POST', format: 'XML' },
      seed: 0,
      explain: 'm',
      replay: 'n',
      dryRun: true,
      care: {
        ownsAccount: true,
        maxCreates: 0,
        rate: 1,
        retries: 2,
        cleanup: { command: 'o' },
        ledger: 'p',
      },
      reports: { html: 'k', json: 'i', junit: 'j', badge: 'l' },
      knownFailures: 'q',
      updateKnownFailures: true,
      talk: 'verbose',
    });
  });

  test('may name the target by a word or by a flag', () => {
    expect(settings(['https://a.example']).url).toEqual(new URL('https://a.example'));
    expect(settings(['--target', 'https://a.example']).url).toEqual(new URL('https://a.example'));
  });

  test('that cleans up names a ledger unless it is told another one', () => {
    expect(settings(['--cleanup', 'delete']).care).toMatchObject({
      cleanup: 'delete',
      ledger: 'ecs-keypair-contract.names',
    });
    expect(settings(['--cleanup', 'delete', '--ledger', 'x']).care.ledger).toBe('x');
  });

  test('may ask for help, whatever else it says', () => {
    expect(parseOptions(['--help', '--target', 'x'], {})).toEqual({ kind: 'help' });
    expect(parseOptions(['-h'], {})).toEqual({ kind: 'help' });
  });
});

describe('the access key', () => {
  const environment = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };
  const keyOf = ({ target }: Settings) => [target.accessKeyId, target.accessKeySecret];

  test('comes from the environment', () => {
    expect(keyOf(settings([], environment))).toEqual(['id', 'secret']);
  });

  test('comes from the command line before that', () => {
    expect(keyOf(settings(['--access-key-id', 'a', '--access-key-secret', 'b'], environment))).toEqual([
      'a',
      'b',
    ]);
  });

  test('is not taken from variables that are empty', () => {
    const empty = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
    expect(keyOf(settings([], empty))).toEqual(['testid', 'testsecret']);
  });
});

test.each([
  [['--targt', 'x'], 'there is no option --targt; see --help.'],
  [['-x'], 'there is no option -x; see --help.'],
  [['http://h', 'http://i'], '"http://i" is one word too many; give one URL.'],
  [
    ['http://h', '--target', 'http://i'],
    'the target is named twice, "http://h" and with --target; name it once.',
  ],
  [['--cleanup', 'all'], '--cleanup takes delete and not "all"; see --help.'],
  [
    ['--cleanup', 'delete', '--cleanup-command', 'x'],
    '--cleanup and --cleanup-command exclude each other; give one of them.',
  ],
  [
    ['--update-known-failures'],
    '--update-known-failures needs to know the file; name it with --known-failures.',
  ],
  [['--quiet', '--verbose'], '--quiet and --verbose exclude each other; give one of them.'],
  [['--rate', '0'], '--rate takes a whole number from 1 to 10000 and not "0"; see --help.'],
  [['--max-creates', 'x'], '--max-creates takes a whole number from 0 to 1000000 and not "x"; see --help.'],
  [['--target'], '--target needs a value, joined by = if it begins with a hyphen; see --help.'],
  [['--target', '--strict'], '--target needs a value, joined by = if it begins with a hyphen; see --help.'],
  [['--strict=yes'], '--strict takes no value; leave it out.'],
  [
    ['--target', 'h:80'],
    '"h:80" has the scheme h: and not http: or https:; give a URL such as http://127.0.0.1:4010.',
  ],
  [['--target', 'a. b'], '"a. b" is not a URL; give one such as http://127.0.0.1:4010.'],
  [
    ['--target', 'http://h/api'],
    '"http://h/api" has more than a host and a port; the API has the one path /, so give http://h.',
  ],
  [['--timeout', '0'], '--timeout takes a whole number from 1 to 3600000 and not "0"; see --help.'],
  [['--timeout', '1.5'], '--timeout takes a whole number from 1 to 3600000 and not "1.5"; see --help.'],
  [['--timeout', '1e3'], '--timeout takes a whole number from 1 to 3600000 and not "1e3"; see --help.'],
  [['--timeout', '1. 5'], '--timeout takes a whole number from 1 to 3600000 and not "1. 5"; see --help.'],
  [['--quota', '0'], '--quota takes a whole number from 1 to 100000 and not "0"; see --help.'],
  [
    ['--seed', '4294967296'],
    '--seed takes a whole number from 0 to 4294967295 and not "4294967296"; see --help.',
  ],
  [['--seed=-1'], '--seed takes a whole number from 0 to 4294967295 and not "-1"; see --help.'],
  [['--level', 'may'], '--level takes must, should, info and not "may"; see --help.'],
  [['--signature', 'v2'], '--signature takes v1, v3, none and not "v2"; see --help.'],
  [['--method', 'PUT'], '--method takes get, post and not "put"; see --help.'],
  [['--format', 'yaml'], '--format takes json, xml and not "yaml"; see --help.'],
  [['--region', ''], '--region is empty; give a value or leave it out.'],
  [['--other-region', ''], '--other-region is empty; give a value or leave it out.'],
  [['--json='], '--json is empty; give a value or leave it out.'],
  [['--filter', 'a', '--filter', ''], '--filter is empty; give a value or leave it out.'],
  [['--other-region', 'cn-hangzhou'], '--other-region is the main region cn-hangzhou; name another one.'],
  [['--region', 'a', '--quota-region', 'a'], '--quota-region is the main region a; name another one.'],
  [
    ['--other-region', 'a', '--quota-region', 'a'],
    '--other-region and --quota-region are both a; name two different ones.',
  ],
])('%j is answered with one sentence', (words, sentence) => {
  expect(parseOptions(words, {})).toEqual({ kind: 'wrong', sentence });
});

test('the help tells every option, its exit codes, and fits a terminal', () => {
  const options = HELP.match(/^ {2}--[a-z-]+/gm)?.map((option) => option.trim()) ?? [];
  expect(options.length).toBeGreaterThan(15);
  for (const option of options) {
    const answer = parseOptions([option], {});
    expect(answer.kind === 'wrong' ? answer.sentence : '').not.toContain('there is no option');
  }
  expect(HELP).toContain(
    'exit code: 0 nothing failed but known failures, 1 something failed, 2 the run could not begin or not finish',
  );
  expect(HELP.split('\n').filter((line) => line.length > 110)).toEqual([]);
});
