/** The command line of `verify`: from words to settings, or to one sentence about what is wrong. */
import { parseArgs } from 'node:util';
import type { Level } from '../../contract/clauses.ts';
import { type SignatureVersion, TEST_KEY, parseTargetUrl } from '../../contract-tests/target/target.ts';
import { argumentError } from './argument-error.ts';
import { LEDGER } from './verify-help.ts';
import type { Care, Parsed, Report, Settings } from './verify-settings.ts';
import { wholeNumber } from './whole-number.ts';

/**
 * Reads the command line.
 * @param words the arguments
 * @param environment the environment variables
 */
export function parseOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help) return { kind: 'help' };
    return { kind: 'run', settings: settingsOf(values, positionals, environment) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const sentence = argumentError(error, '--help') ?? message.replace(/\.$/, '');
    // Most of them say themselves what to do.
    return { kind: 'wrong', sentence: sentence.includes('; ') ? `${sentence}.` : `${sentence}; see --help.` };
  }
}

const OPTIONS = {
  target: { type: 'string' },
  region: { type: 'string', default: 'cn-hangzhou' },
  timeout: { type: 'string', default: '10000' },
  signature: { type: 'string', default: 'v1' },
  'access-key-id': { type: 'string' },
  'access-key-secret': { type: 'string' },
  authenticates: { type: 'boolean', default: false },
  'resource-group': { type: 'string' },
  'other-region': { type: 'string' },
  'quota-region': { type: 'string' },
  quota: { type: 'string', default: '500' },
  filter: { type: 'string', multiple: true },
  level: { type: 'string', default: 'info' },
  strict: { type: 'boolean', default: false },
  method: { type: 'string' },
  format: { type: 'string' },
  seed: { type: 'string' },
  explain: { type: 'string' },
  replay: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'i-own-this-account': { type: 'boolean', default: false },
  'max-creates': { type: 'string' },
  rate: { type: 'string' },
  retries: { type: 'string' },
  cleanup: { type: 'string' },
  'cleanup-command': { type: 'string' },
  ledger: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'string' },
  junit: { type: 'string' },
  badge: { type: 'string' },
  'known-failures': { type: 'string' },
  'update-known-failures': { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true }>
>['values'];

function settingsOf(
  values: Values,
  positionals: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  for (const [flag, value] of Object.entries(values)) {
    if ([value].flat().includes('')) throw new Error(`--${flag} is empty; give a value or leave it out`);
  }
  const url = urlOf(values.target, positionals);
  const { region } = values;
  const otherRegion = values['other-region'];
  const quotaRegion = values['quota-region'];
  for (const [flag, other] of [
    ['other-region', otherRegion],
    ['quota-region', quotaRegion],
  ] as const) {
    if (other === region) throw new Error(`--${flag} is the main region ${region}; name another one`);
  }
  if (otherRegion !== undefined && otherRegion === quotaRegion) {
    throw new Error(`--other-region and --quota-region are both ${otherRegion}; name two different ones`);
  }
  return {
    url,
    target: {
      region,
      timeout: wholeNumber('timeout', values.timeout, 1, 3_600_000),
      signature: oneOf<SignatureVersion>('signature', values.signature.toLowerCase(), ['v1', 'v3', 'none']),
      // An environment variable that is empty counts as one that is not set.
      accessKeyId:
        values['access-key-id'] ?? (environment['ALIBABA_CLOUD_ACCESS_KEY_ID'] || TEST_KEY.accessKeyId),
      accessKeySecret:
        values['access-key-secret'] ??
        (environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] || TEST_KEY.accessKeySecret),
      verifies: values.authenticates,
      resourceGroup: values['resource-group'],
      otherRegion,
      quotaRegion,
      quota: wholeNumber('quota', values.quota, 1, 100_000),
    },
    filters: values.filter ?? [],
    level: oneOf<Level>('level', values.level.toUpperCase(), ['MUST', 'SHOULD', 'INFO']),
    strict: values.strict,
    overrides: {
      method:
        values.method === undefined
          ? undefined
          : oneOf<'GET' | 'POST'>('method', values.method.toUpperCase(), ['GET', 'POST']),
      format:
        values.format === undefined
          ? undefined
          : oneOf<'JSON' | 'XML'>('format', values.format.toUpperCase(), ['JSON', 'XML']),
    },
    ...(values.seed === undefined ? {} : { seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1) }),
    explain: values.explain,
    replay: values.replay,
    dryRun: values['dry-run'],
    care: careOf(values),
    reports: reportsOf(values),
    knownFailures: knownFailuresOf(values),
    updateKnownFailures: values['update-known-failures'],
    talk: talkOf(values),
  };
}

const REPORTS: readonly Report[] = ['html', 'json', 'junit', 'badge'];

function reportsOf(values: Values): Settings['reports'] {
  const named = new Map<string, Report>();
  for (const report of REPORTS) {
    const file = values[report];
    if (file === undefined) continue;
    const other = named.get(file);
    if (other !== undefined) throw new Error(`--${other} and --${report} both name ${file}; name two files`);
    named.set(file, report);
  }
  return Object.fromEntries(Array.from(named, ([file, report]) => [report, file]));
}

function urlOf(flag: string | undefined, positionals: readonly string[]): URL | undefined {
  const [first = flag, second] = positionals;
  if (second !== undefined) throw new Error(`"${second}" is one word too many; give one URL`);
  if (positionals.length > 0 && flag !== undefined) {
    throw new Error(`the target is named twice, "${first}" and with --target; name it once`);
  }
  if (first === undefined) return undefined;
  const url = parseTargetUrl(first);
  if (typeof url === 'string') throw new Error(url);
  return url;
}

function careOf(values: Values): Care {
  const { cleanup, ledger } = values;
  const command = values['cleanup-command'];
  if (cleanup !== undefined && command !== undefined) {
    throw new Error('--cleanup and --cleanup-command exclude each other; give one of them');
  }
  if (cleanup !== undefined) oneOf('cleanup', cleanup, ['delete']);
  const cleans = cleanup !== undefined || command !== undefined;
  return {
    ownsAccount: values['i-own-this-account'],
    maxCreates: optional('max-creates', values['max-creates'], 0, 1_000_000),
    rate: optional('rate', values.rate, 1, 10_000),
    retries: optional('retries', values.retries, 0, 100),
    cleanup: command !== undefined ? { command } : cleanup === undefined ? 'keep' : 'delete',
    ledger: ledger ?? (cleans ? LEDGER : undefined),
  };
}

function knownFailuresOf(values: Values): string | undefined {
  const file = values['known-failures'];
  if (values['update-known-failures'] && file === undefined) {
    throw new Error('--update-known-failures needs to know the file; name it with --known-failures');
  }
  return file;
}

function talkOf({ quiet, verbose }: Values): Settings['talk'] {
  if (quiet && verbose) throw new Error('--quiet and --verbose exclude each other; give one of them');
  return quiet ? 'quiet' : verbose ? 'verbose' : 'normal';
}

function optional(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  return text === undefined ? undefined : wholeNumber(flag, text, least, most);
}

function oneOf<Choice extends string>(flag: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new Error(`--${flag} takes ${choices.join(', ').toLowerCase()} and not "${text.toLowerCase()}"`);
}
