/** The command line of `npm run conformance`: from words to settings, or to one sentence about what is wrong. */
import { parseArgs } from 'node:util';
import type { Level } from '../contract/clauses.ts';
import type { Overrides } from '../contract-tests/session.ts';
import { type SignatureVersion, type Target, parseTargetUrl } from '../contract-tests/target.ts';
import { wholeNumber } from './whole-number.ts';

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
  readonly seed: number | undefined;
  readonly junit: string | undefined;
  readonly json: string | undefined;
}

/** What the command line means. */
export type Parsed =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** The text of `--help`. */
export const HELP = `Checks an implementation of CreateKeyPair against the contract, over HTTP.

usage: npm run conformance -- [options]

Without --target the mock of this kit is started on a free port and tested whole, its quota included.

target
  --target URL             where the implementation listens, such as http://127.0.0.1:8080
  --region ID              the region to make pairs in; at most 120 (cn-hangzhou)
  --timeout MS             how long an answer may take (10000)
  --signature v1|v3|none   how requests are signed (v1)
  --access-key-id ID       also from ALIBABA_CLOUD_ACCESS_KEY_ID (testid)
  --access-key-secret TEXT also from ALIBABA_CLOUD_ACCESS_KEY_SECRET (testsecret)

what the target has; cases that need one of these are skipped without it
  --resource-group ID      a resource group of the account
  --other-region ID        a second region
  --quota-region ID        a region without pairs, which the run may FILL with pairs up to the quota
  --quota N                how many pairs fit in a region (500)

what is run
  --filter TEXT            only cases whose id contains the text; * stands for any text; repeatable
  --level LEVEL            only rules at least this binding: must, should or info (info)
  --strict                 a broken SHOULD fails
  --method GET|POST        use one method wherever the case leaves it open
  --format JSON|XML        ask for one format wherever the case leaves it open
  --seed N                 decides what is chosen at random (a random one, which is printed)

reports
  --json FILE              the whole statement
  --junit FILE             for CI servers

  --help, --version

exit code: 0 conformant, 1 not conformant, 2 could not run

examples
  npm run conformance
  npm run conformance -- --target http://127.0.0.1:8080 --other-region cn-beijing
  npm run conformance -- --target http://127.0.0.1:8080 --filter 'name.*' --strict --junit report.xml`;

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
    const { values } = parseArgs({ args: [...words], options: OPTIONS, strict: true });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    return { kind: 'run', settings: settingsOf(values, environment) };
  } catch (error) {
    const message = error instanceof Error ? firstSentence(error) : String(error);
    return { kind: 'wrong', sentence: `${message.replace(/\.$/, '')}; see --help.` };
  }
}

/** Behind its first sentence node:util gives advice that fits no option of this command. */
function firstSentence(error: Error): string {
  const isOfParser = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isOfParser ? error.message.split(/\.\s/, 1).join() : error.message;
}

const OPTIONS = {
  target: { type: 'string' },
  region: { type: 'string', default: 'cn-hangzhou' },
  timeout: { type: 'string', default: '10000' },
  signature: { type: 'string', default: 'v1' },
  'access-key-id': { type: 'string' },
  'access-key-secret': { type: 'string' },
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
  json: { type: 'string' },
  junit: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof OPTIONS; strict: true }>
>['values'];

function settingsOf(values: Values, environment: Readonly<Record<string, string | undefined>>): Settings {
  for (const [flag, value] of Object.entries(values)) {
    if ([value].flat().includes('')) throw new Error(`--${flag} is empty; give a value or leave it out`);
  }
  const url = values.target === undefined ? undefined : parseTargetUrl(values.target);
  if (typeof url === 'string') throw new Error(`--target ${url}`);
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
      accessKeyId: values['access-key-id'] ?? (environment['ALIBABA_CLOUD_ACCESS_KEY_ID'] || 'testid'),
      accessKeySecret:
        values['access-key-secret'] ?? (environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] || 'testsecret'),
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
    seed: values.seed === undefined ? undefined : wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    json: values.json,
    junit: values.junit,
  };
}

function oneOf<Choice extends string>(flag: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new Error(`--${flag} takes ${choices.join(', ').toLowerCase()} and not "${text.toLowerCase()}"`);
}
