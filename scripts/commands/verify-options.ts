/** The command line of `verify`: from words to settings, or to one sentence about what is wrong. */
import { parseArgs } from 'node:util';
import type { Level } from '../../contract/clauses.ts';
import type { Overrides } from '../../contract-tests/engine/session.ts';
import {
  type SignatureVersion,
  TEST_KEY,
  type Target,
  parseTargetUrl,
} from '../../contract-tests/target/target.ts';
import { wholeNumber } from './whole-number.ts';
import { argumentError } from './argument-error.ts';

/** The environment variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Where names are written down unless a file is named. */
const LEDGER = 'ecs-keypair-contract.names';

/** What a run was asked for. */
export interface Settings {
  /** The target, but for its address when the mock is to be started. */
  readonly target: Omit<Target, 'url'>;
  /** Undefined: start the mock and test it. */
  readonly url: URL | undefined;
  readonly filters: readonly string[];
  readonly level: Level;
  readonly strict: boolean;
  readonly overrides: Overrides;
  /** Left out when one is to be chosen. */
  readonly seed?: number;
  /** A case to be explained and not sent. */
  readonly explain: string | undefined;
  /** The only case to be sent, told in full. */
  readonly replay: string | undefined;
  /** Nothing is sent to the target. */
  readonly dryRun: boolean;
  readonly care: Care;
  /** The files to write, by the flag that named them. */
  readonly reports: Readonly<Partial<Record<Report, string>>>;
  readonly knownFailures: string | undefined;
  readonly updateKnownFailures: boolean;
  readonly talk: 'quiet' | 'normal' | 'verbose';
}

/** The forms in which a statement is written to a file. */
export type Report = 'html' | 'json' | 'junit' | 'badge';

/** How the run treats the target and what it leaves there. */
export interface Care {
  readonly ownsAccount: boolean;
  readonly maxCreates: number | undefined;
  /** Requests per second; as many as there are when undefined. */
  readonly rate: number | undefined;
  /** How often a request is sent again; undefined leaves it to the kind of target. */
  readonly retries: number | undefined;
  /** What becomes of the pairs. */
  readonly cleanup: 'keep' | 'delete' | { readonly command: string };
  /** The file in which names are written down; undefined for none. */
  readonly ledger: string | undefined;
}

/** What the command line means. */
export type Parsed =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** The text of `verify --help`. */
export const HELP = `Checks an implementation of CreateKeyPair against the contract, over HTTP, rule by rule.

usage: ecs-keypair-contract verify [URL] [options]

Without a URL the mock of this kit is started on a free port and tested whole: its quota and its check of
signatures included.

target
  URL, --target URL        where the implementation listens, such as http://127.0.0.1:8080
  --region ID              the region to make pairs in, up to 200 of them (cn-hangzhou)
  --timeout MS             how long an answer may take (10000)
  --signature v1|v3|none   how requests are signed (v1)
  --access-key-id ID       also from ALIBABA_CLOUD_ACCESS_KEY_ID (testid)
  --access-key-secret TEXT also from ALIBABA_CLOUD_ACCESS_KEY_SECRET (testsecret)
  --authenticates          the target is said to verify signatures: send wrong ones as well

what the target has; cases that need one of these are skipped without it
  --resource-group ID      a resource group of the account
  --other-region ID        a second region
  --quota-region ID        a region without pairs, which the run may FILL with pairs up to the quota
  --quota N                how many pairs fit in a region (500)
  --other-access-key-id ID, --other-access-key-secret TEXT
                           the key of another account, in which the run makes a pair or two; the secret also
                           from ALIBABA_CLOUD_OTHER_ACCESS_KEY_SECRET

what is run
  --filter TEXT            only cases whose id contains the text; * stands for any text; repeatable
  --level LEVEL            only rules at least this binding: must, should or info (info)
  --strict                 a broken SHOULD fails
  --method GET|POST        use one method wherever the case leaves it open
  --format JSON|XML        ask for one format wherever the case leaves it open
  --seed N                 decides what is chosen at random (a random one, which is printed)
  --explain CASE           tell what a case sends, what it expects and why; nothing is sent
  --replay CASE            send one case and print its requests and answers; of a sweep, which judges the
                           answers of the others, play those of --filter until it finds something

care for the target
  --dry-run                list every request and how many pairs they would make; the target hears nothing
  --i-own-this-account     without it nothing is sent to a host of the vendor
  --max-creates N          make no more pairs than this; what is left out is skipped
  --rate N                 at most so many requests per second, not quite evenly
  --retries N              send a request again so often when the target asks to slow down (3 for hosts of the
                           vendor, else 0, since a server that answers 503 now and then should not pass)
  --cleanup delete         delete the pairs of this run at its end, by DeleteKeyPairs, also after Ctrl-C
  --cleanup-command TEXT   run a command at the end instead, which reads the pairs, one JSON object a line
  --ledger FILE            where names are written down before they are asked for; the next run with the same
                           file cleans up after one that was killed (${LEDGER})

reports
  --html FILE              the statement as a page
  --json FILE              the statement as data
  --junit FILE             for CI servers
  --badge FILE             the claim as an SVG
  --known-failures FILE    failures that you accept for now, as JSON; they fail no run, and are no passes
  --update-known-failures  remove from that file what passes now or stands for no case; nothing is added
  --quiet                  only the last line
  --verbose                every request and answer as well

exit code: 0 nothing failed but known failures, 1 something failed, 2 the run could not begin or not finish:
the target is down or was lost in the middle, its region is full, or the command is wrong

examples
  ecs-keypair-contract verify
  ecs-keypair-contract verify http://127.0.0.1:8080 --other-region cn-beijing --html statement.html
  ecs-keypair-contract verify http://127.0.0.1:8080 --filter 'name.*' --strict --junit report.xml
  ecs-keypair-contract verify --explain name.maximum-length:129-characters/get-json
  ecs-keypair-contract verify https://ecs.aliyuncs.com --i-own-this-account --dry-run`;

/**
 * Reads the command line.
 * @param words the arguments
 * @param environment the environment variables
 */
export function parseOptions(words: readonly string[], environment: Environment): Parsed {
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
  'other-access-key-id': { type: 'string' },
  'other-access-key-secret': { type: 'string' },
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

function settingsOf(values: Values, positionals: readonly string[], environment: Environment): Settings {
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
      accessKeyId: accessKeyIdOf(values, environment),
      accessKeySecret:
        values['access-key-secret'] ??
        (environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] || TEST_KEY.accessKeySecret),
      ...otherAccessKeyOf(values, environment),
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

/** An environment variable that is empty counts as one that is not set. */
function accessKeyIdOf(values: Values, environment: Environment): string {
  return values['access-key-id'] ?? (environment['ALIBABA_CLOUD_ACCESS_KEY_ID'] || TEST_KEY.accessKeyId);
}

/** A key has two halves, and belongs to another account than the key of the run. */
function otherAccessKeyOf(values: Values, environment: Environment): Pick<Target, 'otherAccessKey'> {
  const accessKeyId = values['other-access-key-id'];
  if (accessKeyId === undefined) {
    if (values['other-access-key-secret'] === undefined) return {};
    throw new Error('--other-access-key-secret belongs to a key; name it with --other-access-key-id');
  }
  const accessKeySecret =
    values['other-access-key-secret'] ?? environment['ALIBABA_CLOUD_OTHER_ACCESS_KEY_SECRET'];
  if (!accessKeySecret) {
    throw new Error('--other-access-key-id needs its secret; give it with --other-access-key-secret');
  }
  if (accessKeyId === accessKeyIdOf(values, environment)) {
    throw new Error(
      `--other-access-key-id is the key of the run, ${accessKeyId}; name a key of another account`,
    );
  }
  return { otherAccessKey: { accessKeyId, accessKeySecret } };
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
