import { expect, test } from 'vitest';
import { parseJsonFile } from './json-file.ts';
import { CannotRun } from '../target/cannot-run.ts';

test('a JSON text is read, with a byte order mark or without', () => {
  expect(parseJsonFile('{ "a": [1] }\n', 'a.json')).toEqual({ a: [1] });
  expect(parseJsonFile('\uFEFFtrue', 'a.json')).toBe(true);
});

test('a text of nothing is told so', () => {
  expect(() => parseJsonFile(' \n', 'known.json')).toThrow(
    new CannotRun('known.json is empty; it has to hold JSON.'),
  );
});

test.each([
  [1, 'knownFailures: []'],
  [2, '{ "knownFailures": [\n  { "case" "a.b:c" }\n] }\n'],
  [3, '{ "knownFailures": [\n  { "case": "a.b:c" },\n] }\n'],
  [3, '{ "knownFailures": [\n  { "case": "a.b:c" }\n  { "case": "a.b:d" }\n] }\n'],
  [2, '{ "knownFailures": [\n  { "case": "a.b:c }\n] }\n'],
  [2, '{ "knownFailures": [\n  { "case": "a.b:c" }\n'],
  [3, '{\n  "knownFailures": []\n} }\n'],
])('a text that breaks in line %i is told by it: %j', (line, text) => {
  expect(() => parseJsonFile(text, 'known.json')).toThrow(
    new CannotRun(
      `known.json is not JSON from line ${line} on; look there or just before for a comma, quote or bracket too many or too few.`,
    ),
  );
});
