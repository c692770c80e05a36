import { describe, expect, test } from 'vitest';
import { namesOf } from './names.ts';

/** A legal name of ruling 5. */
const LEGAL = /^\p{L}[\p{L}0-9:_-]{1,127}$/u;

describe('the names of a run', () => {
  test('carry its id and a number', () => {
    const names = namesOf('k3f9x2', 1);
    expect([names.fresh(), names.fresh(), names.beginning('http:'), names.beginning('中')]).toEqual([
      'ct-k3f9x2-1',
      'ct-k3f9x2-2',
      'http:-k3f9x2-3',
      '中-k3f9x2-4',
    ]);
  });

  test('never repeat, and are legal', () => {
    const names = namesOf('k3f9x2', 1);
    const made = Array.from({ length: 100 }, () => [
      names.fresh(),
      names.beginning('ct'),
      names.ofLength(30),
    ]).flat();
    expect(new Set(made).size).toBe(300);
    expect(made.filter((name) => !LEGAL.test(name))).toEqual([]);
  });

  test('differ from those of another run', () => {
    const [one, other] = [namesOf('aaa', 1), namesOf('bbb', 1)];
    expect(one.fresh()).not.toBe(other.fresh());
    expect(one.short() + one.short()).not.toBe(other.short() + other.short());
  });

  test('of a length have just so many characters, filled up with a letter', () => {
    const names = namesOf('k3f9x2', 1);
    expect(names.ofLength(24)).toBe('ct-k3f9x2-1-aaaaaaaaaaaa');
    expect(names.ofLength(128)).toHaveLength(128);
    expect(names.ofLength(30, '中')).toBe(`ct-k3f9x2-3-${'中'.repeat(18)}`);
  });

  test('that are short have two characters and are legal', () => {
    const names = namesOf('k3f9x2', 1);
    const made = Array.from({ length: 200 }, () => names.short());
    expect(made.filter((name) => name.length !== 2 || !LEGAL.test(name))).toEqual([]);
    expect(new Set(made).size).toBeGreaterThan(100);
  });
});

test('the seed decides the choices and nothing else', () => {
  const list = (seed: number) => {
    const names = namesOf('k3f9x2', seed);
    return { seed: names.seed, fresh: names.fresh(), short: [names.short(), names.short(), names.short()] };
  };
  expect(list(1)).toEqual(list(1));
  expect(list(1).fresh).toBe(list(2).fresh);
  expect(list(1).short).not.toEqual(list(2).short);
});
