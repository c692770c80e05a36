import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { KeptKeyPair } from './key-pair-records.ts';
import { openStateFile } from './state-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

function fresh(): string {
  files += 1;
  return join(folder, `state-${files}.db`);
}

function pair(name: string): KeptKeyPair {
  return {
    account: 'testid',
    region: 'cn-hangzhou',
    name,
    id: `ssh-${name}`,
    fingerprint: '7b:1e',
    tags: { 环境: 'a b*+~', empty: '' },
  };
}

describe('a state file', () => {
  test('that is not there is made, and is empty', async () => {
    const file = await openStateFile(fresh());
    expect(file.all()).toEqual([]);
    file.close();
  });

  test('gives back what was added, in its order, after it was closed', async () => {
    const path = fresh();
    const file = await openStateFile(path);
    await file.add(pair('b'));
    await Promise.all([file.add(pair('c')), file.add({ account: '', region: 'here', name: 'a' })]);
    file.close();
    const again = await openStateFile(path);
    expect(again.all()).toEqual([pair('b'), pair('c'), { account: '', region: 'here', name: 'a' }]);
    expect(again.all()).toEqual(file.all());
    again.close();
  });

  test('has a pair in its octets as soon as the promise of adding it is kept', async () => {
    const path = fresh();
    const file = await openStateFile(path);
    await file.add(pair('visible'));
    expect(readFileSync(path).includes('ssh-visible')).toBe(true);
    file.close();
  });

  test('holds others in place of all after a replacement, at once, and after additions that waited', async () => {
    const path = fresh();
    const file = await openStateFile(path);
    await file.add(pair('a'));
    const before = file.add(pair('b'));
    file.replace([pair('c'), pair('a')]);
    expect(file.all().map(({ name }) => name)).toEqual(['c', 'a']);
    await Promise.all([before, file.add(pair('d'))]);
    expect(file.all().map(({ name }) => name)).toEqual(['c', 'a', 'd']);
    file.close();
    const again = await openStateFile(path);
    expect(again.all().map(({ name }) => name)).toEqual(['c', 'a', 'd']);
    again.close();
  });

  test('is all or nothing for a commit that fails, and is open for the next one', async () => {
    const path = fresh();
    const file = await openStateFile(path);
    const wrong = {
      ...pair('x'),
      tags: {
        get value(): string {
          throw new Error('no value');
        },
      },
    };
    expect(() => file.replace([pair('a'), wrong])).toThrow('no value');
    await expect(file.add(wrong)).rejects.toThrow('no value');
    expect(file.all()).toEqual([]);
    await file.add(pair('b'));
    file.close();
    const again = await openStateFile(path);
    expect(again.all()).toEqual([pair('b')]);
    again.close();
  });

  test('that was made but not finished when the process died is begun anew', async () => {
    const path = fresh();
    writeFileSync(path, '');
    const file = await openStateFile(path);
    await file.add(pair('a'));
    expect(file.all()).toEqual([pair('a')]);
    file.close();
  });

  test('counts how often it was opened before, also where an earlier build had no such count', async () => {
    const path = fresh();
    for (const openings of [0, 1, 2]) {
      const file = await openStateFile(path);
      expect(file.openings).toBe(openings);
      file.close();
    }
    const { default: Database } = await import('libsql');
    const database = new Database(path);
    database.exec('DROP TABLE opening');
    database.close();
    const file = await openStateFile(path);
    expect(file.openings).toBe(1);
    file.close();
  });

  test.each<[string, (path: string) => void]>([
    ['removed', (path) => rmSync(path)],
    ['replaced', (path) => renameSync(join(folder, 'another'), path)],
    ['moved away', (path) => renameSync(path, `${path}.moved`)],
  ])('that was %s keeps nothing more, and says so', async (_, change) => {
    const path = fresh();
    writeFileSync(join(folder, 'another'), 'another');
    const file = await openStateFile(path);
    await file.add(pair('a'));
    change(path);
    const sentence = `the state file was removed or replaced: ${path}; start the mock anew, nothing is kept until then`;
    await expect(file.add(pair('b'))).rejects.toThrow(sentence);
    expect(() => file.replace([])).toThrow(sentence);
    expect(file.all()).toEqual([pair('a')]);
    file.close();
  });

  test('has a name that SQLite would take for memory or for a URL', async () => {
    const path = join(folder, 'file:x?mode=memory');
    const file = await openStateFile(path);
    await file.add(pair('a'));
    file.close();
    expect(readFileSync(path).includes('ssh-a')).toBe(true);
  });
});

describe('one sentence tells that the file', () => {
  test('is in use, in this process or in another', { timeout: 30_000 }, async () => {
    const path = fresh();
    const file = await openStateFile(path);
    const sentence = `the state file ${path} is in use by another mock; stop that one, or give another file.`;
    await expect(openStateFile(path)).rejects.toThrow(new Error(sentence));
    const module = new URL('state-file.ts', import.meta.url).href;
    const script = `import { openStateFile } from '${module}'; await openStateFile(process.argv[1]).catch((e) => console.log(e.message));`;
    const words = ['--import', 'tsx', '--input-type=module', '-e', script, path];
    expect(execFileSync(process.execPath, words, { encoding: 'utf8' })).toBe(`${sentence}\n`);
    await file.add(pair('a'));
    file.close();
    (await openStateFile(path)).close();
  });

  test.each([
    ['short', 'hi'],
    ['long', 'no database '.repeat(1000)],
  ])('is something else: a %s text', async (_, text) => {
    const path = fresh();
    writeFileSync(path, text);
    await expect(openStateFile(path)).rejects.toThrow(
      `${path} is not a state file of the mock; give another one.`,
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test.each([
    ['PRAGMA application_id = 7', 'is a database of something else; give another file for the state.'],
    ['CREATE TABLE x (y)', 'is a database of something else; give another file for the state.'],
    [
      'PRAGMA application_id = 0x4543534b; PRAGMA user_version = 99',
      'is of another version of the mock; give another file for the state.',
    ],
  ])('is another database: %s', async (statements, sentence) => {
    const path = fresh();
    const { default: Database } = await import('libsql');
    const database = new Database(path);
    database.exec(statements);
    database.close();
    const before = readFileSync(path);
    await expect(openStateFile(path)).rejects.toThrow(`${path} ${sentence}`);
    expect(readFileSync(path)).toEqual(before);
  });

  test('is read-only, also to root, who could write it', async () => {
    const path = fresh();
    (await openStateFile(path)).close();
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    await expect(openStateFile(path)).rejects.toThrow(
      `${path} is read-only; make it writable, or give another file for the state.`,
    );
    expect(readFileSync(path)).toEqual(before);
  });

  test('is damaged', async () => {
    const path = fresh();
    const file = await openStateFile(path);
    file.replace(Array.from({ length: 500 }, (_, i) => pair(`n${i}`)));
    file.close();
    truncateSync(path, 8192);
    await expect(openStateFile(path)).rejects.toThrow(`the state file ${path} is damaged (`);
  });

  test.each([
    ['in a folder that is not there', () => join(folder, 'none', 'x.db')],
    ['a folder', () => folder],
    ['in a place where nobody may write', () => '/proc/x.db'],
  ])('is %s', async (_, path) => {
    await expect(openStateFile(path())).rejects.toThrow(
      `the state file ${path()} can't be opened or written; check that its folder exists and that you may write there.`,
    );
  });
});
