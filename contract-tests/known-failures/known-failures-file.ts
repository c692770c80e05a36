/**
 * The file in which an implementer lists known failures (known-failures.schema.json describes it to editors):
 *
 *     { "knownFailures": [ { "case": "name.maximum-length:129-characters/*", "reason": "Issue 12.", "expires": "2027-01-31" },
 *                          { "clause": "request.post-form", "reason": "We have no forms." } ] }
 */
import { isObject } from '../../contract/document.ts';
import { parseJsonFile } from './json-file.ts';
import { type KnownFailure, type KnownFailures, type Standing, entryName } from './known-failures.ts';
import { CannotRun } from '../target/cannot-run.ts';

/**
 * Reads a list of known failures.
 * @param text the text of the file
 * @param file its name, for messages
 * @throws CannotRun with one sentence when the text is not such a list; it names the line or the entry, counted from 1
 */
export function parseKnownFailures(text: string, file: string): KnownFailures {
  const written = writtenEntries(text, file);
  const entries: KnownFailure[] = [];
  const numbers = new Map<string, number>();
  for (const [index, value] of written.entries()) {
    const number = index + 1;
    const entry = readEntry(value);
    if (typeof entry === 'string') throw new CannotRun(`${file}, entry ${number}: ${entry}.`);
    const first = numbers.get(entryName(entry));
    if (first !== undefined) {
      throw new CannotRun(`${file}, entry ${number}: lists the same as entry ${first}; remove one of them.`);
    }
    numbers.set(entryName(entry), number);
    entries.push(entry);
  }
  return { file, entries };
}

/**
 * The file without the entries that a run has shown to be of no more use: those that pass and those that stand for no
 * case. Nothing is added, and nothing else is changed; parse and apply the new text to get the statement after it.
 * @param text the text that the list was parsed from
 * @param standings how its entries stand after the run, in the order of the file
 * @returns the same text where nothing is to be removed, otherwise JSON indented by two spaces
 */
export function updatedKnownFailures(text: string, standings: readonly Standing[]): string {
  if (!standings.some(isOver)) return text;
  const json = parseJsonFile(text, 'The list');
  const list = isObject(json) && Array.isArray(json['knownFailures']) ? json['knownFailures'] : [];
  const knownFailures = list.filter((_, index) => !isOver(standings[index]));
  return `${JSON.stringify({ ...(isObject(json) ? json : {}), knownFailures }, null, 2)}\n`;
}

function isOver(standing: Standing | undefined): boolean {
  return standing?.state === 'passes' || standing?.state === 'stale';
}

function writtenEntries(text: string, file: string): readonly unknown[] {
  const json = parseJsonFile(text, file);
  if (!isObject(json) || !Array.isArray(json['knownFailures'])) {
    throw new CannotRun(`${file} is not a list of known failures; write { "knownFailures": [ … ] }.`);
  }
  const { $schema } = json;
  if ($schema !== undefined && typeof $schema !== 'string') {
    throw new CannotRun(`${file}: "$schema" is not a text; give the address of a schema, or remove it.`);
  }
  const odd = Object.keys(json).find((name) => name !== 'knownFailures' && name !== '$schema');
  if (odd !== undefined)
    throw new CannotRun(`${file}: "${odd}" is unknown beside "knownFailures"; remove it.`);
  return json['knownFailures'];
}

/** An entry, or what is wrong with it and what to do, without the full stop. */
function readEntry(value: unknown): KnownFailure | string {
  if (!isObject(value)) return 'is not an object; write { "case": "…", "reason": "…" }';
  const odd = Object.keys(value).find((name) => !MEMBERS.has(name));
  if (odd !== undefined)
    return `"${odd}" is unknown; an entry has "case" or "clause", "reason", and "expires"`;
  const wrong = Object.keys(value).find((name) => typeof value[name] !== 'string');
  if (wrong !== undefined) return `"${wrong}" is not a text; put it in quotes`;
  const { case: ofCase, clause, reason, expires } = value;
  if (ofCase !== undefined && clause !== undefined) return 'has both "case" and "clause"; remove one';
  if (typeof reason !== 'string' || reason.trim() === '') return 'has no "reason"; say why it is accepted';
  if (typeof expires === 'string' && !isDate(expires)) {
    return `"${expires}" is not a date; write "expires" as YYYY-MM-DD`;
  }
  const rest = { reason, ...(typeof expires === 'string' ? { expires } : {}) };
  if (typeof ofCase === 'string') {
    return /^[^:*]+:.+$/.test(ofCase)
      ? { case: ofCase, ...rest }
      : `"${ofCase}" is not the id of a case; write the clause, a colon and the case (there * stands for any text)`;
  }
  if (typeof clause === 'string') {
    return /^[^:*]+$/.test(clause)
      ? { clause, ...rest }
      : `"${clause}" is not the id of a clause; write it without colon and *, or give it as "case"`;
  }
  return 'has neither "case" nor "clause"; say with one of them what fails';
}

const MEMBERS: ReadonlySet<string> = new Set(['case', 'clause', 'reason', 'expires']);

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  // 30 February is read as 2 March.
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
