/**
 * What an exchange says: its format, its members, and whether it is a success or a refusal. A body is read in the format
 * it came in, whatever was asked for and whatever its media type says, so that one fault breaks one rule.
 */
import { type Document, isObject } from '../../contract/document.ts';
import { type Format, formatOf, parseMediaType } from '../../contract/wire/media-type.ts';
import { parseXml } from '../../contract/wire/xml.ts';
import type { Exchange } from './exchange.ts';
import type { Product } from './product.ts';

/** The answer to a call. */
export interface Answer {
  readonly exchange: Exchange;
  /** The parameters that were asked for, after decoding. */
  readonly asked: ReadonlyMap<string, string>;
  readonly status: number;
  /** The media type without its parameters, in lower case; empty when none was sent. */
  readonly mediaType: string;
  /** The format that the media type stands for. */
  readonly declaredFormat: Format | undefined;
  /** The format that the body is in. */
  readonly format: Format | undefined;
  /** The name of the root element of an XML body. */
  readonly root: string | undefined;
  /** The members of the body; undefined when it can't be read. */
  readonly members: Readonly<Record<string, unknown>> | undefined;
  /** Why the body can't be read. */
  readonly problem: string | undefined;
  /** The member `Code`, when it is a text. */
  readonly code: string | undefined;
  /** A success has a status of 2xx and no error for a body; a refusal a status of 4xx. */
  readonly outcome: 'accepted' | 'refused' | 'neither';
  /** Whether the body has nothing of a success of the operation, as `{}` has nothing. */
  readonly isEmpty: boolean;
  /** What the operation makes. */
  readonly product: Product | undefined;
  /** The course of the case that got it, in a run. */
  readonly course?: Course;
}

/** What one case has sent so far, so that a report can send it again. */
export interface Course {
  /** The id of the case; undefined while the session begins. */
  readonly caseId: string | undefined;
  /** Its answers, in the order they came. */
  readonly answers: readonly Answer[];
  /** False where requests were under way at once, a signature was wrong on purpose, or what was sent is no call. */
  readonly isPlain: boolean;
  /** The first answer of the run that made something, by the name asked for. */
  readonly makers: ReadonlyMap<string, Answer>;
}

/** What is to be known of an operation to read an answer of it. */
export interface AnswerForm {
  /** The members that only a success has, and no error that repeats parameters; empty where it has none of its own. */
  readonly success: readonly string[];
  /** What the operation makes; undefined for nothing. */
  readonly product: Product | undefined;
}

/**
 * The form of an operation's answers.
 * @param document the success has the members of its schema
 */
export function answerForm(document: Document, product: Product | undefined): AnswerForm {
  const required = document.at(`${document.successSchema}/required`);
  const members = Array.isArray(required) ? required.map(String) : [];
  const shared = new Set(['RequestId', ...document.parameters.map(({ name }) => name)]);
  return { success: members.filter((name) => !shared.has(name)), product };
}

/**
 * Reads an exchange.
 * @param asked the parameters that were asked for, after decoding
 */
export function readAnswer(
  exchange: Exchange,
  asked: ReadonlyMap<string, string>,
  { success, product }: AnswerForm,
): Answer {
  const { status, headers, body } = exchange.response;
  const mediaType = parseMediaType(headers.get('content-type') ?? '').type;
  const declaredFormat = formatOf(mediaType);
  const parsed = readBody(body, declaredFormat);
  const code = parsed.members?.['Code'];
  return {
    exchange,
    asked,
    status,
    mediaType,
    declaredFormat,
    ...parsed,
    code: typeof code === 'string' ? code : undefined,
    outcome: outcomeOf(status, parsed.members, success),
    isEmpty: isEmpty(parsed.members, success),
    product,
  };
}

/** The name that an answer's request asks for, of what the operation makes. */
export function nameAsked({ asked, product }: Pick<Answer, 'asked' | 'product'>): string | undefined {
  return product && asked.get(product.name);
}

/** A member of an answer as text; undefined where it is absent or no text. */
export function textMember(answer: Answer, name: string): string | undefined {
  const value = answer.members?.[name];
  return typeof value === 'string' ? value : undefined;
}

type Body = Pick<Answer, 'format' | 'root' | 'members' | 'problem'>;

function readBody(body: string, declared: Format | undefined): Body {
  const looksLike: Format = /^[\s\uFEFF]*</.test(body) ? 'XML' : 'JSON';
  const first = declared ?? looksLike;
  const read = first === 'JSON' ? readJson(body) : readXml(body);
  if (read.problem === undefined || first === looksLike) return read;
  const second = looksLike === 'JSON' ? readJson(body) : readXml(body);
  return second.problem === undefined ? second : read;
}

function readJson(body: string): Body {
  const unreadable = { format: undefined, root: undefined, members: undefined };
  try {
    const members: unknown = JSON.parse(body);
    return isObject(members)
      ? { format: 'JSON', root: undefined, members: withoutNulls(members), problem: undefined }
      : { ...unreadable, problem: 'JSON, but no object' };
  } catch (error) {
    return { ...unreadable, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** A member that is null counts as absent: serializers write one for each field without a value. */
function withoutNulls(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

function readXml(body: string): Body {
  const xml = parseXml(body);
  return xml.ok
    ? { format: 'XML', root: xml.root, members: xml.members, problem: undefined }
    : { format: undefined, root: undefined, members: undefined, problem: xml.problem };
}

function outcomeOf(
  status: number,
  members: Answer['members'],
  success: AnswerForm['success'],
): Answer['outcome'] {
  if (status >= 400 && status < 500) return 'refused';
  const isError =
    members !== undefined && 'Code' in members && !success.some((name) => Object.hasOwn(members, name));
  return status >= 200 && status < 300 && !isError ? 'accepted' : 'neither';
}

/** A body that can't be read may hold anything. */
function isEmpty(members: Answer['members'], success: AnswerForm['success']): boolean {
  return (
    success.length > 0 && members !== undefined && Object.keys(members).every((name) => name === 'RequestId')
  );
}

/**
 * Tells whether an answer shows that the operation succeeded. A success whose body says nothing but its RequestId, such as
 * `{}`, does not where a success has more to say; one that can't be read may.
 */
export function showsSuccess({ outcome, isEmpty: hasNothing }: Pick<Answer, 'outcome' | 'isEmpty'>): boolean {
  return outcome === 'accepted' && !hasNothing;
}
