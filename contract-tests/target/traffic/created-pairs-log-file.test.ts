import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CannotRun } from '../cannot-run.ts';
import { openCreatedPairsLog } from './created-pairs-log-file.ts';
import { parseCreatedPairsLog } from './created-pairs-log.ts';

function pathInTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'names-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'names.jsonl');
}

function open(path: string, run = 'k3f9') {
  const ledger = openCreatedPairsLog({ path, target: 'https://ecs.example', run, now: () => new Date(0) });
  onTestFinished(() => ledger.close());
  return ledger;
}

describe('the file', () => {
  test('has a line for each thing, there as soon as it is told', () => {
    const path = pathInTest();
    const ledger = open(path);
    expect(readFileSync(path, 'utf8')).toBe('');
    ledger.intend('cn-hangzhou', 'ct-k3f9-1');
    expect(readFileSync(path, 'utf8')).toBe(
      '{"event":"intended","region":"cn-hangzhou","target":"https://ecs.example","name":"ct-k3f9-1","run":"k3f9","at":"1970-01-01T00:00:00.000Z"}\n',
    );
    ledger.made('cn-hangzhou', 'ct-k3f9-1', 'ssh-a');
    ledger.made('cn-hangzhou', 'b', undefined);
    ledger.refused('cn-hangzhou', 'c\n', false);
    ledger.refused('cn-hangzhou', 'd', true);
    ledger.deleted('cn-hangzhou', ['ct-k3f9-1', 'b']);
    const entries = parseCreatedPairsLog(readFileSync(path, 'utf8'));
    expect(entries.map(({ event, name, id = '' }) => `${event} ${name} ${id}`.trim())).toEqual([
      'intended ct-k3f9-1',
      'made ct-k3f9-1 ssh-a',
      'made b',
      'refused c',
      'taken d',
      'deleted ct-k3f9-1',
      'deleted b',
    ]);
  });

  test('tells the next run what was left behind, and is added to', () => {
    const path = pathInTest();
    const first = open(path);
    first.intend('cn-hangzhou', 'ct-k3f9-1');
    first.made('cn-hangzhou', 'ct-k3f9-1', 'ssh-a');
    const second = open(path, 'next');
    expect(second.leftBehind).toMatchObject([{ name: 'ct-k3f9-1', run: 'k3f9', isOwn: true }]);
    second.deleted('cn-hangzhou', ['ct-k3f9-1']);
    expect(open(path, 'third').leftBehind).toEqual([]);
  });

  test('whose last line was cut off by a kill goes on behind the line before', () => {
    const path = pathInTest();
    open(path).intend('cn-hangzhou', 'ct-k3f9-1');
    appendFileSync(path, '{"event":"intended","tar');
    const ledger = open(path, 'next');
    ledger.intend('cn-hangzhou', 'ct-next-1');
    expect(parseCreatedPairsLog(readFileSync(path, 'utf8')).map(({ name }) => name)).toEqual([
      'ct-k3f9-1',
      'ct-next-1',
    ]);
  });
});

test('a last line that is whole but for its end is kept', () => {
  const path = pathInTest();
  open(path).intend('cn-hangzhou', 'ct-k3f9-1');
  writeFileSync(path, readFileSync(path, 'utf8').trimEnd());
  open(path, 'next').deleted('cn-hangzhou', ['ct-k3f9-1']);
  expect(parseCreatedPairsLog(readFileSync(path, 'utf8')).map(({ event }) => event)).toEqual([
    'intended',
    'deleted',
  ]);
});

describe('a run can not begin', () => {
  test('with a file that is broken', () => {
    const path = pathInTest();
    writeFileSync(path, 'not a ledger\nat all\n');
    expect(() => open(path)).toThrow(
      new CannotRun(
        `The ledger of names ${path} can't be used: line 1 is none of a ledger; mend it, take it out, or name another file.`,
      ),
    );
    expect(readFileSync(path, 'utf8')).toBe('not a ledger\nat all\n');
  });

  test('with a path where no file can be', () => {
    const path = join(pathInTest(), 'no', 'such', 'folder');
    expect(() => open(path)).toThrow(CannotRun);
    expect(() => open(path)).toThrow(/^The ledger of names \S+ can't be used: there is no such file .*\.$/);
  });
});
