import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Standing } from './known-failures.ts';
import { parseKnownFailures, updatedKnownFailures } from './known-failures-file.ts';
import { CannotRun } from '../target/cannot-run.ts';

const NAME = { case: 'name.period:*', reason: 'Issue 12.', expires: '2028-02-29' } as const;
const FORM = { clause: 'request.post-form', reason: 'No forms.' } as const;

function parse(...knownFailures: readonly unknown[]) {
  return parseKnownFailures(JSON.stringify({ knownFailures }), 'known.json');
}

const schema: object = JSON.parse(
  readFileSync(new URL('known-failures.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({
  strict: true,
  strictRequired: false,
  formats: { date: (text) => !Number.isNaN(Date.parse(text)) && new Date(text).toJSON().startsWith(text) },
}).compile(schema);

describe('a list', () => {
  test('is read with its entries in order', () => {
    expect(parse(NAME, FORM)).toEqual({ file: 'known.json', entries: [NAME, FORM] });
  });

  test('may be empty, name its schema, and begin with a byte order mark', () => {
    expect(parse()).toEqual({ file: 'known.json', entries: [] });
    const text = '\uFEFF{ "$schema": "./s.json", "knownFailures": [] }';
    expect(parseKnownFailures(text, 'known.json').entries).toEqual([]);
  });

  test('that is right is so by the schema too', () => {
    expect(isValid({ $schema: './s.json', knownFailures: [NAME, FORM] })).toBe(true);
  });
});

describe('an entry that is wrong is named by its number in one sentence', () => {
  test.each([
    ['no-object', 'is not an object; write { "case": "…", "reason": "…" }'],
    [null, 'is not an object; write { "case": "…", "reason": "…" }'],
    [{ ...NAME, until: 'x' }, '"until" is unknown; an entry has "case" or "clause", "reason", and "expires"'],
    [{ ...NAME, reason: 12 }, '"reason" is not a text; put it in quotes'],
    [{ ...NAME, expires: null }, '"expires" is not a text; put it in quotes'],
    [{ ...NAME, ...FORM }, 'has both "case" and "clause"; remove one'],
    [{ reason: 'x' }, 'has neither "case" nor "clause"; say with one of them what fails'],
    [{ case: 'a.b:c' }, 'has no "reason"; say why it is accepted'],
    [{ case: 'a.b:c', reason: ' ' }, 'has no "reason"; say why it is accepted'],
    [{ ...NAME, expires: '2027-02-29' }, '"2027-02-29" is not a date; write "expires" as YYYY-MM-DD'],
    [{ ...NAME, expires: '2027-13-01' }, '"2027-13-01" is not a date; write "expires" as YYYY-MM-DD'],
    [{ ...NAME, expires: '31.1.2027' }, '"31.1.2027" is not a date; write "expires" as YYYY-MM-DD'],
    [
      { ...NAME, case: '*' },
      '"*" is not the id of a case; write the clause, a colon and the case (there * stands for any text)',
    ],
    [
      { ...FORM, clause: 'name.*' },
      '"name.*" is not the id of a clause; write it without colon and *, or give it as "case"',
    ],
  ])('%j', (entry, problem) => {
    expect(() => parse(NAME, entry)).toThrow(new CannotRun(`known.json, entry 2: ${problem}.`));
    expect(isValid({ knownFailures: [NAME, entry] })).toBe(false);
  });

  test('and so is one that is there twice, whatever its reason', () => {
    expect(() => parse(NAME, FORM, { ...FORM, reason: 'Another.' })).toThrow(
      new CannotRun('known.json, entry 3: lists the same as entry 2; remove one of them.'),
    );
  });
});

describe('a file that is no list is refused in one sentence', () => {
  test.each([
    ['[]', 'known.json is not a list of known failures; write { "knownFailures": [ … ] }.'],
    ['{"knownFailures":{}}', 'known.json is not a list of known failures; write { "knownFailures": [ … ] }.'],
    ['{"knownFailures":[],"x":1}', 'known.json: "x" is unknown beside "knownFailures"; remove it.'],
    [
      '{"knownFailures":[],"$schema":1}',
      'known.json: "$schema" is not a text; give the address of a schema, or remove it.',
    ],
  ])('%s', (text, sentence) => {
    expect(() => parseKnownFailures(text, 'known.json')).toThrow(new CannotRun(sentence));
    expect(isValid(JSON.parse(text))).toBe(false);
  });

  test('and one that is no JSON, by its line', () => {
    expect(() => parseKnownFailures('{\n  knownFailures: []\n}', 'known.json')).toThrow(
      /^known\.json is not JSON from line 2 on; /,
    );
  });
});

describe('an update', () => {
  const entries = [NAME, FORM, { case: 'a.b:c', reason: 'x' }] as const;
  const text = JSON.stringify({ $schema: './s.json', knownFailures: entries });
  const standings = (...states: Standing['state'][]) =>
    states.map((state, i): Standing => ({ state, entry: entries[i] ?? NAME }));

  test('removes what passes and what is stale, and keeps the rest in its order', () => {
    const updated = updatedKnownFailures(text, standings('passes', 'holds', 'stale'));
    expect(updated).toBe(`${JSON.stringify({ $schema: './s.json', knownFailures: [FORM] }, null, 2)}\n`);
  });

  test('leaves alone what holds, what has expired and what was not seen, to the octet', () => {
    expect(updatedKnownFailures(text, standings('holds', 'expired', 'unseen'))).toBe(text);
  });

  test('of its own result removes nothing', () => {
    const updated = updatedKnownFailures(text, standings('stale', 'holds', 'holds'));
    expect(parseKnownFailures(updated, 'known.json').entries).toEqual(entries.slice(1));
    expect(updatedKnownFailures(updated, standings('holds', 'holds'))).toBe(updated);
  });
});
