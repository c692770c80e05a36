import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { accessKeysOf } from './access-keys.ts';

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'keys.json');
  writeFileSync(file, text);
  return file;
}

describe('access keys', () => {
  test('are not needed where signatures are not verified', async () => {
    expect(await accessKeysOf({})).toBeUndefined();
    expect(await accessKeysOf({ auth: 'off' })).toBeUndefined();
  });

  test('come from flags and a file; a secret may hold colons', async () => {
    const file = fileOf('{ "a": "1" }');
    expect(
      await accessKeysOf({ auth: 'verify', 'access-key': ['b:2', 'c:3:4'], 'access-keys': file }),
    ).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['c', '3:4'],
      ]),
    );
  });

  test.each([
    [{ auth: 'verify' }, '--auth verify needs an access key; give one with --access-key ID:SECRET or'],
    [{ auth: 'on' }, '--auth takes off or verify, not "on"'],
    [{ 'access-key': ['a:b'] }, 'access keys are checked with --auth verify only; add it, or leave them out'],
    [{ auth: 'verify', 'access-key': ['a:b', 'a:c'] }, 'the access key a is given twice; give it once'],
  ])('%j is refused: %s', async (flags, sentence) => {
    await expect(accessKeysOf(flags)).rejects.toThrow(sentence);
  });

  test.each(['testsecret', ':testsecret', 'testid:'])(
    '"%s" is no pair, and is not told again',
    async (pair) => {
      const refused = accessKeysOf({ auth: 'verify', 'access-key': [pair] });
      await expect(refused).rejects.toThrow(
        /^--access-key takes an id and a secret with a colon between them, as in testid:testsecret$/,
      );
    },
  );

  test.each(['hush', '[]', '{}', '{ "a": 1 }', '{ "a": "" }', '{ "": "hush" }'])(
    'a file with %s holds none, and what it holds is not told',
    async (text) => {
      const file = fileOf(text);
      await expect(accessKeysOf({ auth: 'verify', 'access-keys': file })).rejects.toThrow(
        `--access-keys ${file} holds no access keys; write ids and secrets as a JSON object, as in { "testid": "testsecret" }`,
      );
    },
  );
});
