/**
 * A JSON file that a person has written, read so that a mistake in it is told by its line:
 *
 *     known.json is not JSON from line 3 on; look there or just before for a comma, quote or bracket …
 */
import { CannotRun } from '../target/cannot-run.ts';

/**
 * Parses the text of a JSON file; a byte order mark, which some editors put first, does no harm.
 * @param file its name, for the message
 * @throws CannotRun with one sentence that names the line where the text stops being JSON
 */
export function parseJsonFile(text: string, file: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  if (jsonFault(json) === undefined) return JSON.parse(json);
  if (json.trim() === '') throw new CannotRun(`${file} is empty; it has to hold JSON.`);
  const lines = json.trimEnd().split('\n');
  // The first lines that are no beginning of any JSON end with the faulty one.
  const line = lines.findIndex(
    (_, index) => jsonFault(`${lines.slice(0, index + 1).join('\n')}\n`) === 'wrong',
  );
  const number = line < 0 ? lines.length : line + 1;
  throw new CannotRun(
    `${file} is not JSON from line ${number} on; look there or just before for a comma, quote or bracket too many or too few.`,
  );
}

/** What is wrong with a text as JSON: it ends too early, or it can't go on like this. */
function jsonFault(text: string): 'cut' | 'wrong' | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON/.test(message) || Number(position) >= text.length ? 'cut' : 'wrong';
  }
}
