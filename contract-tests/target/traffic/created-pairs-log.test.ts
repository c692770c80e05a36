import { describe, expect, test } from 'vitest';
import { type NameEntry, type NameEvent, parseCreatedPairsLog, remainingNames } from './created-pairs-log.ts';

function entry(event: NameEvent, name: string, rest: Partial<NameEntry> = {}): NameEntry {
  const at = '2023-12-06T12:00:00.000Z';
  return { event, target: 'https://ecs.example', region: 'cn-hangzhou', name, run: 'k3f9', at, ...rest };
}

function remaining(...entries: NameEntry[]): string[] {
  return remainingNames(entries).map(({ name, region }) => `${region} ${name}`);
}

describe('a ledger is read', () => {
  const entries = [entry('intended', 'ct-k3f9-1'), entry('made', 'ct-k3f9-1', { id: 'ssh-a' })];
  const text = entries.map((one) => `${JSON.stringify(one)}\n`).join('');

  test('line by line', () => {
    expect(parseCreatedPairsLog(text)).toEqual(entries);
    expect(parseCreatedPairsLog('')).toEqual([]);
    expect(parseCreatedPairsLog(`\n${text}\n`)).toEqual(entries);
  });

  test('wherever a kill cut off the last line', () => {
    for (let end = 0; end < text.length; end++) {
      const read = parseCreatedPairsLog(text.slice(0, end));
      expect(entries.slice(0, read.length)).toEqual(read);
    }
  });

  test.each([
    ['a line cut off', '{"event":"made","targ'],
    ['a line that is no object', '17'],
    ['an event that is none', JSON.stringify({ ...entry('made', 'a'), event: 'eaten' })],
    ['a line without a region', JSON.stringify({ ...entry('made', 'a'), region: undefined })],
  ])('but not with %s in the middle', (_, line) => {
    expect(() => parseCreatedPairsLog(`${text}${line}\n${text}`)).toThrow(
      new Error('line 3 is none of a ledger; mend it, take it out, or name another file'),
    );
  });
});

describe('a name remains', () => {
  const name = 'ct-k3f9-1';
  const intended = entry('intended', name);

  test('from the intention on, until it is refused or deleted', () => {
    expect(remaining(intended)).toEqual(['cn-hangzhou ct-k3f9-1']);
    expect(remaining(intended, entry('made', name))).toHaveLength(1);
    expect(remaining(intended, entry('refused', name))).toEqual([]);
    expect(remaining(intended, entry('made', name), entry('deleted', name))).toEqual([]);
  });

  test('when the first of two requests for it was answered and the other was refused', () => {
    expect(remaining(intended, intended, entry('refused', name), entry('made', name))).toHaveLength(1);
    expect(remaining(intended, entry('made', name), intended, entry('taken', name))).toHaveLength(1);
  });

  test('when one of two requests for it was refused and the other was never answered', () => {
    expect(remaining(intended, intended, entry('refused', name))).toHaveLength(1);
  });

  test('when a target says that a name of this run is taken, since only the run can have made it', () => {
    expect(remaining(intended, entry('taken', name))).toHaveLength(1);
    expect(remaining(entry('intended', 'ab'), entry('taken', 'ab'))).toEqual([]);
  });

  test('when it was made without being asked for', () => {
    expect(
      remaining(entry('made', 'other'), entry('intended', 'other'), entry('refused', 'other')),
    ).toHaveLength(1);
  });

  test('by target and region', () => {
    const elsewhere = { region: 'cn-beijing' };
    expect(remaining(intended, entry('intended', name, elsewhere), entry('deleted', name))).toEqual([
      'cn-beijing ct-k3f9-1',
    ]);
    expect(remaining(intended, entry('deleted', name, { target: 'http://other.example' }))).toHaveLength(1);
  });

  test('as its own where it was made or carries the id of the run, and else not', () => {
    const isOwn = (...entries: NameEntry[]) => remainingNames(entries).map((one) => one.isOwn);
    expect(isOwn(intended)).toEqual([true]);
    expect(isOwn(entry('intended', 'ab'), entry('made', 'ab'))).toEqual([true]);
    expect(isOwn(entry('intended', 'ab'))).toEqual([false]);
  });
});
