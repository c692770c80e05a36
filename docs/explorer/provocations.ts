/**
 * For each error code a request that raises it, made from what the catalogue says of its causes and tried out on the
 * contract itself:
 *
 *     InvalidTagKey.Malformed    Tag.1.Key=aliyun-web
 *     KeyPair.AlreadyExist       the same request twice
 *     QuotaExceed.KeyPair        asked for with Prefer, since it takes 500 pairs
 */
import type { Contract } from '../../contract/contract.ts';
import type { CatalogueEntry, Cause, ErrorCode } from '../../contract/error-catalogue.ts';
import { type Parameter, wireName } from '../../contract/document.ts';
import { adviceOn } from './answer.ts';
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import { type Draft, withParameters } from './draft.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';

/** How to provoke one code. */
export interface Provocation {
  readonly code: ErrorCode;
  readonly status: number;
  /** What the code says, in one sentence. */
  readonly summary: string;
  /** The step of the order of checks. */
  readonly step: string;
  /** How often the request is sent; the last answer is the one that counts. */
  readonly times: 1 | 2;
  /** The header `Prefer` that asks the mock for the answer, for when it does not come by itself. */
  readonly prefer: string;
  /** Why it may not come by itself; undefined where it always does. */
  readonly reason: string | undefined;
  /** The request, made from one that is right. */
  readonly draft: (right: Draft, outside: Outside) => Draft;
}

/** What a provocation takes from outside. */
export interface Outside {
  readonly now: Date;
  /** A text that no request had before: letters, digits and hyphens. */
  readonly fresh: string;
}

/**
 * The provocations of all codes, in the order of the checks.
 * @throws Error when there is a code that none is known for
 */
export function provocationsOf(contract: Contract): Provocation[] {
  const steps = contract.document.orderOfChecks;
  return contract.errors.entries
    .map((entry) => provocationOf(contract, entry))
    .toSorted((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

function provocationOf(contract: Contract, { code, status, causes }: CatalogueEntry): Provocation {
  // The last one is the most ordinary: a KeyPairName that is missing rather than an Action.
  const cause = causes.at(-1);
  const change = cause && changeOf(contract, cause);
  if (cause === undefined || change === undefined) throw new Error(`Nobody knows how to provoke ${code}.`);
  const reason = REASONS[cause.condition ?? ''] ?? REASONS[cause.step];
  return {
    code,
    status,
    summary: adviceOn(contract, code)?.summary ?? '',
    step: cause.step,
    times: cause.condition === 'name-taken' || cause.condition === 'nonce-used' ? 2 : 1,
    prefer: `code=${status}, example=${code}`,
    reason,
    draft: (right, outside) =>
      change(withParameters(right, { KeyPairName: `web-${outside.fresh}` }), outside),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  authentication: 'This service verifies no signatures; the mock does when it is started with --auth verify.',
  'quota-reached':
    'It takes as many key pairs in one region as the quota allows, 500 unless the mock has another.',
};

type Change = (right: Draft, outside: Outside) => Draft;

function changeOf(contract: Contract, cause: Cause): Change | undefined {
  if (cause.condition !== undefined) return RULES[cause.condition]?.(cause.parameter ?? '');
  const { keywords, parameter } = cause;
  if (keywords.includes('required'))
    return (right) => withParameters(right, { [parameter ?? '']: undefined });
  const repeat = contract.document.repeats.find(({ prefix }) => parameter?.startsWith(prefix));
  const key = `${repeat?.prefix}.${repeat?.unique}`;
  if (keywords.includes('maximum') && repeat !== undefined) {
    return (right) =>
      withParameters(
        right,
        numbered(key, repeat.maximum + 1, (number) => `key-${number}`),
      );
  }
  if (keywords.includes('unique'))
    return (right) =>
      withParameters(
        right,
        numbered(key, 2, () => 'stage'),
      );
  const meant = contract.document.parameters.find(({ name }) => name === parameter);
  if (meant === undefined) return undefined;
  const value = brokenValue(contract, meant, keywords);
  if (value === undefined) return undefined;
  if (meant.name === 'Timestamp') return (right) => ({ ...right, timestamp: value });
  const besides = repeat !== undefined && meant.name !== key ? { [wireName(key, 1)]: 'stage' } : {};
  return (right) => withParameters(right, { ...besides, [wireName(meant.name, 1)]: value });
}

/** A value that breaks one of the keywords, as the contract itself finds. */
function brokenValue({ check }: Contract, { pointer, example }: Parameter, keywords: readonly string[]) {
  return [`${example}s`, '1-web', 'aliyun-web', 'acs:web'].find((value) =>
    check(pointer)(value).some(({ keyword }) => keywords.includes(keyword)),
  );
}

function numbered(name: string, count: number, value: (number: number) => string): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Object.fromEntries(numbers.map((number) => [wireName(name, number), value(number)]));
}

const RULES: Readonly<Record<string, (parameter: string) => Change>> = {
  'unknown-region': (parameter) => (right) => withParameters(right, { [parameter]: 'cn-nowhere' }),
  'unknown-resource-group': (parameter) => (right) => withParameters(right, { [parameter]: 'rg-nowhere' }),
  'name-taken': () => (right) => right,
  'quota-reached': () => (right) => right,
  'common-parameter-absent': (parameter) => (right) =>
    SIGNATURE_PARAMETERS.some((name) => name === parameter)
      ? { ...right, leftOut: [parameter] }
      : withParameters(right, { [parameter]: undefined }),
  'timestamp-outside-window':
    () =>
    (right, { now }) => ({
      ...right,
      timestamp: timestamp(new Date(now.getTime() - SIXTEEN_MINUTES)),
    }),
  'signature-differs': () => (right) => ({ ...right, isSpoilt: true }),
  'unknown-access-key': () => (right) => ({ ...right, accessKeyId: 'nobody' }),
  'nonce-used':
    () =>
    (right, { fresh }) => ({ ...right, nonce: fresh }),
};

const SIXTEEN_MINUTES = 16 * 60 * 1000;
