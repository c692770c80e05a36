/**
 * For each error code a request that raises it, made of the example that the catalogue has beside its cause:
 *
 *     InvalidTagKey.Malformed    Tag.1.Key=aliyun
 *     KeyPair.AlreadyExist       the same request twice
 *     QuotaExceed.KeyPair        asked for with Prefer, since it takes 500 pairs
 */
import { type ExampleValue, type Origin, originsOf } from '../../contract/breaking-example.ts';
import type { Contract } from '../../contract/contract.ts';
import type { CatalogueEntry, ErrorCode } from '../../contract/error-catalogue.ts';
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import { adviceOn } from './answer.ts';
import { type Draft, withParameters } from './draft.ts';

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
  /** The header `Prefer` that asks the mock for the answer, for where its own request does not raise the code. */
  readonly prefer: string;
  /** Why the request may not raise the code; undefined where it always does. */
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
 * @throws Error when the catalogue has a code that nothing raises
 */
export function provocationsOf(contract: Contract): Provocation[] {
  const steps = contract.document.orderOfChecks;
  return contract.errors.entries
    .map((entry) => provocationOf(contract, entry))
    .toSorted((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

function provocationOf(contract: Contract, { code, status, causes }: CatalogueEntry): Provocation {
  // The last one is the most ordinary: a parameter of the operation that is missing rather than the action.
  const cause = causes.at(-1);
  if (cause === undefined) throw new Error(`Nothing in the catalogue raises ${code}.`);
  const { step, example } = cause;
  const origins = new Set(originsOf(example).values());
  return {
    code,
    status,
    summary: adviceOn(contract, code)?.summary ?? '',
    step,
    times: origins.has('an-earlier-call') ? 2 : 1,
    prefer: `code=${status}, example=${code}`,
    reason: origins.has('a-full-region') ? NEEDS_FULL_REGION : REASONS[step],
    draft: (right, outside) =>
      Object.entries(example).reduce(
        (draft, [name, value]) => changed(draft, name, value, outside),
        withNewNames(contract, right, outside),
      ),
  };
}

const REASONS: Readonly<Record<string, string>> = {
  authentication: 'This service verifies no signatures; the mock does when it is started with --auth verify.',
};

const NEEDS_FULL_REGION =
  'It takes as many key pairs in one region as the quota allows, 500 unless the mock has another.';

/** Gives each parameter that an earlier call may have used up a value that no call has used. */
function withNewNames({ errors }: Contract, right: Draft, { fresh }: Outside): Draft {
  const usedUp = errors.checks
    .flatMap(({ example }) => [...originsOf(example)])
    .filter(([name, from]) => from === 'an-earlier-call' && !isOfSignature(name));
  return withParameters(right, Object.fromEntries(usedUp.map(([name]) => [name, `web-${fresh}`])));
}

/** The draft with one parameter as an example has it. */
function changed(draft: Draft, name: string, value: ExampleValue, outside: Outside): Draft {
  if (value === null) {
    return isOfSignature(name) ? { ...draft, leftOut: [name] } : withParameters(draft, { [name]: undefined });
  }
  if (typeof value === 'object') return changedFrom(draft, name, value.from, outside);
  switch (name) {
    case 'Timestamp':
      return { ...draft, timestamp: value };
    case 'AccessKeyId':
      return { ...draft, accessKeyId: value };
    default:
      return withParameters(draft, { [name]: value });
  }
}

function changedFrom(draft: Draft, name: string, from: Origin, { now, fresh }: Outside): Draft {
  switch (from) {
    case 'an-earlier-call':
      return name === 'SignatureNonce' ? { ...draft, nonce: fresh } : draft;
    case 'a-full-region':
      return draft;
    case 'another-secret':
      return { ...draft, isSpoilt: true };
    case 'sixteen-minutes-ago':
      return { ...draft, timestamp: timestamp(new Date(now.getTime() - SIXTEEN_MINUTES)) };
  }
}

function isOfSignature(name: string): boolean {
  return SIGNATURE_PARAMETERS.some((one) => one === name);
}

/** In milliseconds. */
const SIXTEEN_MINUTES = 16 * 60 * 1000;
