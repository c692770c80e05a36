/**
 * All cases of one call as one document, so that a project in any language can run them without this suite:
 *
 *     { "cases": [{ "id": "request.unknown-version:get", "level": "MUST", …,
 *         "request": { "method": "GET", "query": "Action=…&Version=2000-01-01&Format=JSON&…", … },
 *         "expected": { "outcome": "refused", "status": 404, "code": "InvalidVersion" } }] }
 *
 * Its form is `cases.schema.json`, the same for one version of this kit whenever it is written.
 */
import type { Level } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { sourceInWords } from '../../contract/source-in-words.ts';
import { type ErrorCode, fillMessage } from '../../contract/error-catalogue.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { CallCase, Fixture } from '../engine/case.ts';
import type { PlacedCase } from '../engine/suite.ts';
import type { Expectation } from '../judges/expectation.ts';
import { type Contracts, allCases, contractsOf } from '../suite.ts';
import { type Names, namesOf } from '../engine/names.ts';
import { PLACEHOLDERS, type Placeholder, RUN } from './placeholders.ts';
import { type WrittenRequest, writtenRequest } from './written-request.ts';

/** The document. */
export interface CasesDocument {
  /** The `$id` of the schema of this document. */
  readonly $schema: typeof SCHEMA;
  readonly tool: { readonly name: string; readonly version: string; readonly contract: string };
  readonly operation: string;
  /** How to run the cases, in words. */
  readonly description: string;
  readonly placeholders: readonly Placeholder[];
  /** How many cases there are here. */
  readonly count: number;
  /** How many cases of the suite are not here, and why. */
  readonly leftOut: readonly LeftOut[];
  readonly cases: readonly WrittenCase[];
}

/** Cases of a kind that a document can't hold. */
export interface LeftOut {
  readonly kind: 'scenario' | 'sweep' | 'signature';
  readonly cases: number;
  readonly reason: string;
}

/** One case. */
export interface WrittenCase {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly level: Level;
  /** The rule in one sentence, and where it comes from. */
  readonly rule: string;
  readonly source: string;
  /** What the server has to have; without it the case can't be run. */
  readonly needs?: Fixture;
  /** True where a V3 signature would change what the case is about. */
  readonly notV3?: true;
  /** True where the case is about the spelling of query or body. */
  readonly verbatim?: true;
  readonly request: WrittenRequest;
  readonly expected: WrittenExpectation;
}

/** What must come back. */
export interface WrittenExpectation {
  readonly outcome: Expectation['outcome'];
  /** The status; where it is left out, any from 400 to 499. */
  readonly status?: number;
  /** The code of a refusal; where it is left out, any. */
  readonly code?: ErrorCode;
  /** The message, where the case is about it. */
  readonly message?: string;
  /** The format of the answer, where the case is about it. */
  readonly format?: Format;
}

const SCHEMA = 'urn:ecs-keypair-contract:cases:1';

/** Any number; it decides nothing but that the document is the same each time. */
const SEED = 1;

/**
 * Makes the document.
 * @param about.version the version of this kit
 */
export function casesDocument(contracts: Contracts, about: { readonly version: string }): CasesDocument {
  const names = namesOf(RUN, SEED);
  const documents = contractsOf(contracts).map(({ document }) => document);
  const all = allCases(contracts, names);
  const cases = all.filter(isStateless).map((one) => writtenCase(names, one));
  return {
    $schema: SCHEMA,
    tool: {
      name: 'ecs-keypair-contract',
      version: about.version,
      contract: joined(documents.map((document) => document.version)),
    },
    operation: joined(documents.map((document) => document.operation)),
    description: DESCRIPTION,
    placeholders: PLACEHOLDERS,
    count: cases.length,
    leftOut: leftOut(all),
    cases,
  };
}

const DESCRIPTION = [
  'Each case is one request to the path / of a server, and what must come back.',
  'Fill in the placeholders, then send query and body as they are written: they are percent-encoded.',
  'Send no Accept and no Content-Type that the case does not have.',
  'The requests are unsigned: where the server asks for a signature, sign the decoded parameters before you send them.',
  'Where no format is expected, read the body in the format that it comes in.',
  'A broken MUST is a failure, a broken SHOULD a warning, a broken INFO a difference worth knowing.',
].join(' ');

function joined(texts: readonly string[]): string {
  return Array.from(new Set(texts)).join(', ');
}

function isStateless(one: PlacedCase): one is PlacedCase & CallCase {
  return kindOf(one) === 'call';
}

/** A call that says how it is signed is about the signature. */
function kindOf(one: PlacedCase): 'call' | LeftOut['kind'] {
  if ('scenario' in one) return 'scenario';
  if ('sweep' in one) return 'sweep';
  const { signature = 'not-v3' } = one.call;
  return signature === 'not-v3' || signature === 'none' ? 'call' : 'signature';
}

const REASONS: readonly (readonly [kind: LeftOut['kind'], reason: string])[] = [
  ['scenario', 'They send several requests, or need a name that is taken or a region that is full.'],
  ['sweep', 'They judge all answers of a run together.'],
  ['signature', 'They are about a signature, which has to be made when the request is sent.'],
];

function leftOut(all: readonly PlacedCase[]): LeftOut[] {
  return REASONS.map(([kind, reason]) => ({
    kind,
    cases: all.filter((one) => kindOf(one) === kind).length,
    reason,
  }));
}

function writtenCase(names: Names, one: PlacedCase & CallCase): WrittenCase {
  const { id, title, needs, call, expect, operation } = one;
  const { contract } = operation;
  const rule = contract.ledger.clause(one.clause);
  const { id: clause, level, text } = rule;
  const source = sourceInWords(rule);
  return {
    id,
    title,
    clause,
    level,
    rule: text,
    source,
    ...(needs === undefined ? {} : { needs }),
    ...(call.signature === 'not-v3' ? { notV3: true } : {}),
    ...(call.raw === undefined ? {} : { verbatim: true }),
    request: writtenRequest(operation, names, call),
    expected: writtenExpectation(contract, expect),
  };
}

/** An expectation with the status and, where it is fixed, the message that the catalogue has for its code. */
export function writtenExpectation({ document, errors }: Contract, expect: Expectation): WrittenExpectation {
  const format = expect.format === undefined ? {} : { format: expect.format };
  if (expect.outcome === 'accepted') {
    const status = document.answers[0]?.status;
    return { outcome: 'accepted', ...(status === undefined ? {} : { status }), ...format };
  }
  const { code, exactly } = expect;
  if (code === undefined) return { outcome: 'refused', ...format };
  const entry = errors.entry(code);
  const isOpen = entry.template !== undefined && Object.keys(exactly ?? {}).length === 0;
  const message = exactly === undefined || isOpen ? {} : { message: fillMessage(entry, exactly) };
  return { outcome: 'refused', status: entry.status, code, ...message, ...format };
}
