/**
 * Every regular expression of the rooms that read what others send, from their source and from their schemas, takes time
 * that grows with the text no more than linearly. `recheck` decides it for one match, wherever in the text it may begin.
 * Where all matches are looked for, each may be found quickly and still read the rest of the text anew; that is tried with
 * long texts of two pieces of the expression, again and again.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROOMS = ['contract', 'mock', 'contract-tests'];
const SCHEMAS = [
  'generated/create-key-pair/openapi.json',
  'generated/mock-control.json',
  ...schemasOf('contract-tests'),
];

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const sources = ROOMS.flatMap((room) => filesOf(room, '.ts')).filter((file) => !file.endsWith('test.ts'));
const patterns = new Map(
  [...sources.flatMap(patternsOf), ...SCHEMAS.flatMap(schemaPatternsOf)].map((one) => [
    `/${one.source}/${one.flags}`,
    one,
  ]),
);

describe('a regular expression', () => {
  test('is found in the source and in the schemas', () => {
    expect([...patterns.keys()]).toEqual(
      expect.arrayContaining(['/%7B%7B([a-z]+)%7D%7D/g', '/^\\p{L}[\\p{L}0-9:_-]*$/u']),
    );
  });

  test.each([...patterns])('%s takes linear time', async (_, { source, flags }) => {
    const found = await check(source, flags, { timeout: TIMEOUT });
    expect(found.status === 'vulnerable' ? found.attack.pattern : found.status).toBe('safe');
  });

  const repeated = [...patterns].filter(([, { flags }]) => flags.includes('g'));
  test.each(repeated)('%s takes linear time to find all matches', (_, pattern) => {
    for (const hostile of hostileTexts(pattern)) {
      expect({ hostile: hostile.slice(0, 20), time: timeToReplace(pattern, hostile) }).toEqual({
        hostile: hostile.slice(0, 20),
        time: 'short',
      });
    }
  });

  test('that backtracks is found out, at one match or at all of them', async () => {
    expect((await check('&([^;]*);', 'g')).status).toBe('vulnerable');
    const elements = { source: String.raw`(?:[^,"]|"(?:[^"\\]|\\.)*")+`, flags: 'g' };
    expect(hostileTexts(elements).some((hostile) => timeToReplace(elements, hostile) === 'long')).toBe(true);
  });
});

test('no regular expression is made of a text that comes from outside', () => {
  const makers = sources.filter((file) => /\bRegExp\(/.test(readFileSync(file, 'utf8')));
  // This one is made of another one and of nothing else.
  expect(makers.map((file) => file.slice(root.length))).toEqual(['contract/wire/xml.ts']);
});

/** Milliseconds for one; on a quiet machine the longest takes a second. */
const TIMEOUT = 60_000;

/** Long texts in which the pieces of an expression come again and again, one alone or two in turn. */
function hostileTexts({ source }: Pattern): string[] {
  const words = source.split(/\\.|[^A-Za-z0-9 _:<>%/=&;,'"-]/).filter((word) => word.length > 1);
  const signs = [...source.replaceAll(/[A-Za-z0-9]/g, '').split(''), 'a', '0', ' '];
  const pieces = [...new Set([...words, ...signs])].slice(0, MOST_PIECES);
  const units = [...pieces, ...pieces.flatMap((first) => pieces.map((second) => first + second))];
  return units.map((unit) => unit.repeat(Math.ceil(LONG / unit.length)));
}

const LONG = 50_000;
const MOST_PIECES = 20;

/** A pattern that reads the rest of the text at each match takes more than a second, one that does not some milliseconds. */
function timeToReplace({ source, flags }: Pattern, text: string): 'short' | 'long' {
  const pattern = new RegExp(source, flags);
  const began = performance.now();
  text.replaceAll(pattern, '');
  return performance.now() - began < 500 ? 'short' : 'long';
}

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${root}${folder}/${name}`);
}

function schemasOf(folder: string): string[] {
  return filesOf(folder, '.schema.json').map((file) => file.slice(root.length));
}

/** The literals of a file. */
function patternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** The values of the keyword `pattern`, which ajv compiles with the flag `u`. */
function schemaPatternsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  JSON.parse(readFileSync(`${root}${file}`, 'utf8'), (key: string, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') found.push({ source: value, flags: 'u' });
    return value;
  });
  return found;
}
