/** The rooms of the mock: which may import which, and which know no single operation. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** From the top. A file imports only from its own room and from those below. */
const ROOMS = [
  'start.ts',
  'control',
  'server',
  'pipeline',
  'operations',
  'account',
  'authentication',
  'answers',
  'keys',
  'call',
];

/** The rooms that serve every operation. */
const GENERAL = /^(?:server|pipeline|answers|call)\//;

/** Words of one operation. */
const WORDS = /CreateKeyPair|KeyPairName|KeyPairId|KeyPairFingerPrint|PrivateKeyBody|QuotaExceed|KeyPair\./;

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

test('every file is in a room', () => {
  expect(files.map(({ file }) => file).filter((file) => !ROOMS.includes(roomOf(file)))).toEqual([]);
});

test('no import runs from a lower room up', () => {
  const arrows = files.flatMap(({ file, text }) =>
    importsOf(text)
      .map((path) => join(dirname(file), path))
      .filter((target) => !target.startsWith('..') && heightOf(target) < heightOf(file))
      .map((target) => `${file} -> ${target}`),
  );
  expect(arrows).toEqual([]);
});

test('what serves every operation has no word of one', () => {
  const found = files
    .filter(({ file }) => GENERAL.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => WORDS.test(line))
        .map((line) => `${file}: ${line}`),
    );
  expect(found).toEqual([]);
});

function importsOf(text: string): string[] {
  return Array.from(text.matchAll(/(?:from |import\()'(\.{1,2}\/[^']+)'/g), ([, path = '']) => path);
}

function roomOf(file: string): string {
  const [room = ''] = file.split('/', 1);
  return room;
}

/** The lower the number, the higher the room. */
function heightOf(file: string): number {
  return ROOMS.indexOf(roomOf(file));
}
