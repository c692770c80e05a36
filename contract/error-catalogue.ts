/**
 * The error catalogue (`openapi/<operation>/errors.yaml`) as code: what a code's status and message are, and what raises it.
 *
 *     KeyPairName, maxLength   -> InvalidKeyPairName.Malformed -> 400 "Specified Key Pair name is not valid."
 *     condition quota-reached  -> QuotaExceed.KeyPair          -> 403 "The key pair quota exceeds."
 */
import type { Schemas } from '../generated/registry.ts';
import { textOf } from './body.ts';
import { type BreakingExample, readExample } from './breaking-example.ts';
import { type ClauseId, isClauseId } from './clauses.ts';
import { type Document, type DocumentedAnswer, isObject } from './document.ts';

type Documented = Schemas[keyof Schemas];

/** Every code of the catalogue. */
export type ErrorCode = (
  Documented['BadRequestError'] | Documented['ForbiddenError'] | Documented['NotFoundError']
)['Code'];

/** One thing that raises a code. */
export interface Cause {
  /** When it is looked for: a step of the order of checks (question "order" of questions.yaml). */
  readonly step: string;
  /** The parameter it is about, by its name in the contract. */
  readonly parameter: string | undefined;
  /** The schema keywords of that parameter which raise the code when broken; empty for a state condition. */
  readonly keywords: readonly string[];
  /** The name of a condition of the state of the service. */
  readonly condition: string | undefined;
  /** A request that breaks this and nothing else, as it differs from a minimal valid one. */
  readonly example: BreakingExample;
  /** The code that is raised. */
  readonly code: ErrorCode;
  /** Where it stands in the contract. */
  readonly pointer: string;
}

/** One code. */
export interface CatalogueEntry {
  readonly code: ErrorCode;
  /** The HTTP status. */
  readonly status: number;
  /** The message, exactly, or one instance of it where it varies. */
  readonly message: string;
  /** Where the message varies: the message with `{placeholders}`. */
  readonly template: string | undefined;
  /** When it comes, in one sentence. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether the same call, signed anew, may succeed. */
  readonly retry: boolean;
  /** `page`: on the vendor's page; `common`: from elsewhere in the vendor's documents. */
  readonly origin: 'page' | 'common';
  /** The clause about status, code and message. */
  readonly clause: ClauseId;
  readonly causes: readonly Cause[];
}

/** The catalogue of one operation. */
export interface ErrorCatalogue {
  readonly entries: readonly CatalogueEntry[];
  /** All causes in the order of the checks. */
  readonly checks: readonly Cause[];
  /** The entry of a code; undefined for a text that is no code of the catalogue. */
  find(code: string): CatalogueEntry | undefined;
  /** The entry of a code of the catalogue. */
  entry(code: ErrorCode): CatalogueEntry;
  /**
   * What raises a code when a parameter breaks a keyword of its schema or a condition about its value.
   * @throws Error when the catalogue names none: a gap in the contract
   */
  cause(parameter: string, keywordOrCondition: string): Cause;
  /**
   * The code owed when a parameter breaks a keyword of its schema.
   * @throws Error when the catalogue names none: a gap in the contract
   */
  owedFor(parameter: string, keyword: string): ErrorCode;
  /**
   * The code owed when a state condition holds.
   * @throws Error when the catalogue names none: a gap in the contract
   */
  owedForCondition(condition: string): ErrorCode;
}

/**
 * Reads the catalogue from the document's answers.
 * @throws Error with one sentence when an entry is incomplete
 */
export function readErrorCatalogue(document: Document): ErrorCatalogue {
  const entries = document.answers
    .filter(({ members }) => 'Code' in members)
    .map((answer) => readEntry(document, answer));
  const checks = entries
    .flatMap((entry) => entry.causes)
    .toSorted((a, b) => document.orderOfChecks.indexOf(a.step) - document.orderOfChecks.indexOf(b.step));
  const byCode = new Map<string, CatalogueEntry>(entries.map((entry) => [entry.code, entry]));
  return {
    entries,
    checks,
    find: (code) => byCode.get(code),
    entry: (code) => found(byCode.get(code), `the code ${code}`),
    cause: (parameter, wanted) =>
      found(
        checks.find(
          (cause) =>
            cause.parameter === parameter && (cause.condition === wanted || cause.keywords.includes(wanted)),
        ),
        `a cause ${wanted} of ${parameter}`,
      ),
    owedFor: (parameter, keyword) =>
      found(
        checks.find((cause) => cause.parameter === parameter && cause.keywords.includes(keyword)),
        `a code for a broken ${keyword} of ${parameter}`,
      ).code,
    owedForCondition: (condition) =>
      found(
        checks.find((cause) => cause.condition === condition),
        `a code for the condition ${condition}`,
      ).code,
  };
}

/** The message of a code with its placeholders filled in; the exact message where it has none. */
export function fillMessage(entry: CatalogueEntry, values: Readonly<Record<string, string>>): string {
  return (
    entry.template?.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? entry.message) ??
    entry.message
  );
}

/** Tells whether a text is the message of a code, any text standing where a placeholder is. */
export function isMessageOf(entry: CatalogueEntry, text: string): boolean {
  if (entry.template === undefined) return text === entry.message;
  const [head = '', ...rest] = entry.template.split(/\{\w+\}/);
  const tail = rest.at(-1) ?? '';
  return text.startsWith(head) && text.endsWith(tail) && text.length > head.length + tail.length;
}

function readEntry(document: Document, answer: DocumentedAnswer): CatalogueEntry {
  const { name, status, members, words, pointer } = answer;
  const origin = words['x-origin'];
  const clause = words['x-clause'];
  const template = words['x-message-template'];
  const raisedBy = words['x-raised-by'];
  const { summary, description: remedy, 'x-retry': retry } = words;
  if (
    !isCode(name, members) ||
    (origin !== 'page' && origin !== 'common') ||
    typeof clause !== 'string' ||
    typeof summary !== 'string' ||
    typeof remedy !== 'string' ||
    typeof retry !== 'boolean' ||
    !isClauseId(document, clause) ||
    !Array.isArray(raisedBy)
  ) {
    throw new Error(`The error ${name} of the contract is incomplete; run "npm run lint:contract".`);
  }
  return {
    code: name,
    status,
    message: textOf(members, 'Message'),
    template: typeof template === 'string' ? template : undefined,
    summary,
    remedy,
    retry,
    origin,
    clause,
    causes: raisedBy.filter(isObject).map((cause, index) => ({
      step: String(cause['step']),
      parameter: typeof cause['parameter'] === 'string' ? cause['parameter'] : undefined,
      keywords: Array.isArray(cause['keywords']) ? cause['keywords'].map(String) : [],
      condition: typeof cause['condition'] === 'string' ? cause['condition'] : undefined,
      example: readExample(document.repeats, name, cause['example']),
      code: name,
      pointer: `${pointer}/x-raised-by/${index}`,
    })),
  };
}

/** The generated types are made from these very names. */
function isCode(name: string, members: DocumentedAnswer['members']): name is ErrorCode {
  return members['Code'] === name;
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The error catalogue has no ${what}.`);
  return value;
}
