/**
 * An answer as the explorer shows it: its members, whichever format they came in, and for a refusal what to do about it.
 *
 *     400, {"Code":"KeyPair.AlreadyExist",…}   -> the code, its message, and "Choose another name. …"
 */
import type { Contract } from '../../contract/contract.ts';
import { formatOf, parseMediaType } from '../../contract/wire/media-type.ts';
import { parseXml } from '../../contract/wire/xml.ts';

/** An answer as it came. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer understood. */
export interface ReadAnswer {
  readonly format: 'JSON' | 'XML' | undefined;
  /** The members in their order; empty where the body can't be read. */
  readonly members: readonly (readonly [string, string])[];
  /** Why the body can't be read. */
  readonly problem: string | undefined;
}

/** What the catalogue says of a code. */
export interface Advice {
  readonly code: string;
  /** When it comes. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether the same request may succeed later, signed anew. */
  readonly isWorthRetrying: boolean;
}

/** Reads a body by its media type. */
export function readAnswer({ headers, body }: RawAnswer): ReadAnswer {
  const format = formatOf(parseMediaType(headers['content-type'] ?? '').type);
  switch (format) {
    case 'JSON':
      return { format, ...readJson(body) };
    case 'XML': {
      const parsed = parseXml(body);
      return parsed.ok
        ? { format, members: texts(parsed.members), problem: undefined }
        : { format, members: [], problem: `The XML can't be read: ${parsed.problem}.` };
    }
    case undefined:
      return { format, members: [], problem: 'The answer is neither JSON nor XML.' };
  }
}

/** The value of a member. */
export function memberOf({ members }: ReadAnswer, name: string): string | undefined {
  return members.find(([one]) => one === name)?.[1];
}

/** What the contract says of a code; undefined for one that it does not know. */
export function adviceOn({ document }: Contract, code: string): Advice | undefined {
  const answer = document.answers.find(({ name, members }) => name === code && 'Code' in members);
  if (answer === undefined) return undefined;
  const { summary, description, 'x-retry': retry } = answer.words;
  return {
    code,
    summary: typeof summary === 'string' ? summary : '',
    remedy: typeof description === 'string' ? description : '',
    isWorthRetrying: retry === true,
  };
}

function readJson(body: string): Pick<ReadAnswer, 'members' | 'problem'> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return { members: texts(value), problem: undefined };
    return { members: [], problem: 'The JSON is no object.' };
  } catch {
    return { members: [], problem: "The JSON can't be read." };
  }
}

function texts(members: object): [string, string][] {
  return Object.entries(members).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
}
