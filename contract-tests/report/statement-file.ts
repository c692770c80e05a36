/**
 * A statement read back from a file that `--json` has written, as far as two of them can be compared. Only what a
 * comparison needs is looked at, so that a statement of an older or newer suite can be read too.
 */
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Level } from '../../contract/clauses.ts';
import { parseJsonFile } from '../known-failures/json-file.ts';
import type { Profile } from '../engine/profiles.ts';
import { CannotRun } from '../target/cannot-run.ts';
import type { CaseStatement } from './statement.ts';

/** What a comparison needs of a statement; a `Statement` has it all. */
export interface ComparableStatement {
  readonly tool: { readonly version: string; readonly contract: string };
  readonly operation: string;
  readonly target: string;
  /** When the run began, in ISO 8601. */
  readonly date: string;
  readonly strict: boolean;
  readonly level: Level;
  readonly profiles: readonly (Pick<Profile, 'claim' | 'reason'> & { readonly name: string })[];
  readonly cases: readonly Pick<CaseStatement, 'id' | 'clause' | 'level' | 'title' | 'ending' | 'differs'>[];
}

/**
 * Reads a statement.
 * @param text the text of the file
 * @param file its name, for messages
 * @throws CannotRun with one sentence when the text is not a statement; it says which member is wrong
 */
export function parseStatement(text: string, file: string): ComparableStatement {
  const json = parseJsonFile(text, file);
  if (isComparable(json)) return json;
  const [error] = isComparable.errors ?? [];
  const place = error?.instancePath === '' ? 'it' : error?.instancePath;
  throw new CannotRun(
    `${file} is not a statement of a run: ${place} ${error?.message}; give a file that verify --json has written.`,
  );
}

const TEXT = { type: 'string' };
const LEVEL = { enum: ['MUST', 'SHOULD', 'INFO'] };

const isComparable = new Ajv2020({ strict: true }).compile<ComparableStatement>(
  object({
    tool: object({ version: TEXT, contract: TEXT }),
    operation: TEXT,
    target: TEXT,
    date: TEXT,
    strict: { type: 'boolean' },
    level: LEVEL,
    profiles: array(
      object({ name: TEXT, claim: { enum: ['conformant', 'not conformant', 'no claim'] } }, { reason: TEXT }),
    ),
    cases: array(
      object({
        id: TEXT,
        clause: TEXT,
        level: LEVEL,
        title: TEXT,
        ending: { enum: ['pass', 'warn', 'fail', 'skip', 'error'] },
        differs: { type: 'boolean' },
      }),
    ),
  }),
);

function object(required: Record<string, object>, optional: Record<string, object> = {}) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function array(items: object) {
  return { type: 'array', items };
}
