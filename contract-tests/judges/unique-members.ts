/**
 * Judges that no member stands twice in an object of a JSON answer, since each client takes another one of the two then
 * (RFC 8259 section 4):
 *
 *     {"RequestId":"A","Code":"x","RequestId":"B"} -> RequestId
 */
import type { Answer } from '../target/answer.ts';
import { type Finding, shown } from './finding.ts';

/** Finds the members that stand twice (clause format.unique-members). */
export function judgeUniqueMembers(answer: Answer): Finding[] {
  if (answer.format !== 'JSON') return [];
  return repeatedMembers(answer.exchange.response.body).map((name) => ({
    where: shown(name),
    expected: 'one member of this name',
    received: 'more than one',
    answer,
  }));
}

/** The names that an object of a JSON text has twice; the text is known to be JSON. */
function repeatedMembers(json: string): string[] {
  const repeated = new Set<string>();
  const open: Set<string>[] = [];
  for (const [token, text = '', colon] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name = String(JSON.parse(text));
      const names = open.at(-1);
      if (names?.has(name)) repeated.add(name);
      names?.add(name);
    }
  }
  return [...repeated];
}

/** A bracket, or a text, in which a bracket means nothing, with the colon that makes it a name. */
const TOKEN = /[{}[\]]|("(?:[^"\\]|\\[^])*"?)(\s*:)?/g;
