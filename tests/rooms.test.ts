import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isObject } from '../contract/document.ts';
import { readRegistry } from '../contract/registry.ts';
import { FOLDERS } from '../generated/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms and files that know no operation. */
const GENERAL: readonly string[] = [
  'contract-tests/engine/',
  'contract-tests/judges/',
  'contract-tests/export/',
  'contract-tests/known-failures/',
  'contract-tests/report/',
  'contract-tests/suite.ts',
  'contract-tests/target/traffic/',
  'scripts/',
];

/** The folders in which people write TypeScript. */
const FOLDERS_OF_PEOPLE = [
  'bench',
  'contract',
  'contract-tests',
  'docs',
  'examples',
  'mock',
  'openapi',
  'scripts',
  'tests',
];

/** The TypeScript that people write, as paths in the repository. */
const WRITTEN = FOLDERS_OF_PEOPLE.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.ts$/.test(path) && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`),
).toSorted();

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a room that knows no operation', () => {
  const words = wordsOfOperations();

  test('has words to look for', () => {
    expect(words).toEqual(expect.arrayContaining(['CreateKeyPair', 'KeyPairName', 'KeyPairId']));
    expect(words).not.toContain('RegionId');
    expect(words).not.toContain('RequestId');
  });

  test('holds no action, parameter or member of one', () => {
    const files = WRITTEN.filter(
      (path) => GENERAL.some((room) => path.startsWith(room)) && !path.endsWith('.test.ts'),
    );
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((path) => {
      const text = textOf(path);
      return words.filter((word) => hasWord(text, word)).map((word) => `${path}: ${word}`);
    });
    expect(found).toEqual([]);
  });
});

describe('the TypeScript that people write', () => {
  const lines = new Map(WRITTEN.map((path) => [path, textOf(path).trimEnd().split('\n').length]));

  test('has no file above 250 lines', () => {
    const long = Array.from(lines).filter(([, count]) => count > 250);
    expect(long.map(([path]) => path)).toEqual(STILL_LONG);
  });

  test('has files of less than 80 lines as a rule', () => {
    const source = Array.from(lines).filter(([path]) => !path.endsWith('.test.ts'));
    const counts = source.map(([, count]) => count).toSorted((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThan(80);
  });

  test('lies in rooms: at the root of contract-tests/ stand only the suite and its run under vitest', () => {
    const loose = WRITTEN.filter((path) => /^contract-tests\/[^/]*$/.test(path));
    expect(loose).toEqual(['contract-tests/suite.contract.ts', 'contract-tests/suite.ts']);
  });
});

/** Those that have still to be cut. */
const STILL_LONG: readonly string[] = [
  'contract-tests/cases/create-key-pair/names.ts',
  'contract-tests/cases/create-key-pair/states.ts',
  'contract-tests/cases/create-key-pair/tags.ts',
  'contract-tests/cases/protocol/formats.ts',
  'contract-tests/cases/protocol/fuzzing.ts',
  'contract-tests/cases/protocol/requests.ts',
  'contract-tests/diagnosis/tags.ts',
  'contract-tests/target/signing.test.ts',
  'docs/explorer/browser/form.ts',
  'mock/control/endpoint.test.ts',
  'mock/start.test.ts',
  'tests/command-line.test.ts',
  'tests/docs.test.ts',
  'tests/explorer.test.ts',
  'tests/mutants/conforming/variants.ts',
];

/**
 * The words of single operations: the actions, and the parameters and members of answers that an operation has for itself.
 * What all operations share stands in `openapi/shared/`.
 */
function wordsOfOperations(): string[] {
  const shared = textOf('openapi/shared/dialect.yaml');
  const own = readRegistry().contracts.flatMap(({ document }) => {
    const success = document.at(`${document.successSchema}/properties`);
    return [
      ...document.parameters.map(({ name }) => name),
      ...(isObject(success) ? Object.keys(success) : []),
    ];
  });
  return Array.from(new Set([...Object.keys(FOLDERS), ...own])).filter((word) => !hasWord(shared, word));
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![A-Za-z])${word.replaceAll('.', String.raw`\.`)}(?![A-Za-z])`).test(text);
}
