import { describe, expect, test } from 'vitest';
import { answerInJson } from '../../../tests/support/exchange.ts';
import { targetAt } from '../../../tests/support/target.ts';
import { type Asked, createsOf } from './creates.ts';
import type { CreatedPairsLog } from './created-pairs-log.ts';
import { NotSent } from './not-sent.ts';
import type { Created, Traffic } from './traffic.ts';

const product = { name: 'KeyPairName', id: 'KeyPairId' };
const target = targetAt(new URL('http://h'));

const MADE = answerInJson({ PrivateKeyBody: 'x', KeyPairName: 'a', KeyPairId: 'ssh-1' });
const REFUSED = answerInJson({ Code: 'InvalidVersion' }, { status: 400 });
const TAKEN = answerInJson({ Code: 'KeyPair.AlreadyExist' }, { status: 400 });
const FAILED = answerInJson({ Code: 'InternalError' }, { status: 500 });

function creates(traffic: Traffic) {
  return createsOf(target, traffic);
}

function asking(parameters: Record<string, string> = {}): Asked {
  return askingFor({ RegionId: 'cn-beijing', KeyPairName: 'a', ...parameters });
}

function askingFor(parameters: Record<string, string>): Asked {
  return { product, takenCode: 'KeyPair.AlreadyExist', parameters: new Map(Object.entries(parameters)) };
}

describe('a limit', () => {
  const limited = () => creates({ maxCreates: 2 });

  test('is reached by pairs that were made', () => {
    const { begin, allow, pairs } = limited();
    begin(asking())(MADE);
    begin(asking())(MADE);
    expect(() => begin(asking())).toThrow(
      new NotSent('would make more than the 2 key pairs that --max-creates allows'),
    );
    expect(allow).toThrow(NotSent);
    expect(pairs).toEqual(new Map([['cn-beijing', 2]]));
  });

  test('is reached by calls under way', () => {
    const { begin, allow } = limited();
    const first = begin(asking());
    begin(asking());
    expect(allow).toThrow(NotSent);
    first(REFUSED);
    expect(allow).not.toThrow();
  });

  test('is reached by calls that may have made one: without an answer, or that went wrong', () => {
    const { begin, allow, pairs } = limited();
    begin(asking());
    begin(asking())(FAILED);
    expect(allow).toThrow(NotSent);
    expect(pairs.size).toBe(0);
  });

  test('is not reached by refusals, and there is none by itself', () => {
    for (const { begin, allow } of [limited(), creates({})]) {
      for (let i = 0; i < 9; i++) begin(asking())(i % 2 === 0 ? REFUSED : TAKEN);
      expect(allow).not.toThrow();
    }
  });

  test('of 0 sends nothing', () => {
    expect(creates({ maxCreates: 0 }).allow).toThrow(NotSent);
  });
});

describe('a pair that is made', () => {
  function told(...calls: (readonly [Record<string, string>, typeof MADE])[]): Created[] {
    const list: Created[] = [];
    const { begin } = creates({ onCreated: (created) => list.push(created) });
    for (const [parameters, answer] of calls) begin(asking(parameters))(answer);
    return list;
  }

  test('is told with its region, its name and its id', () => {
    expect(told([{}, MADE], [{}, REFUSED], [{}, FAILED])).toEqual([
      { region: 'cn-beijing', name: 'a', id: 'ssh-1' },
    ]);
  });

  test('is told by both names when the target gives it another one than was asked for', () => {
    expect(told([{ KeyPairName: 'A ' }, MADE]).map(({ name }) => name)).toEqual(['A ', 'a']);
    expect(told([{ KeyPairName: '' }, MADE]).map(({ name }) => name)).toEqual(['a']);
  });

  test('is told though its answer names nothing', () => {
    expect(told([{}, answerInJson({})])).toEqual([{ region: 'cn-beijing', name: 'a', id: undefined }]);
  });
});

describe('a ledger', () => {
  function written(act: (begin: ReturnType<typeof createsOf>['begin']) => void): string[] {
    const lines: string[] = [];
    const ledger: CreatedPairsLog = {
      intend: (...words) => lines.push(`intended ${words.join(' ')}`),
      made: (...words) => lines.push(`made ${words.join(' ')}`),
      refused: (...words) => lines.push(`refused ${words.join(' ')}`),
      deleted: (...words) => lines.push(`deleted ${words.join(' ')}`),
    };
    act(creates({ ledger }).begin);
    return lines;
  }

  test('knows of a name before it is asked for, and then what became of it', () => {
    const lines = written((begin) => {
      const ended = begin(asking());
      begin(asking({ KeyPairName: 'b' }))(REFUSED);
      begin(asking({ KeyPairName: 'c' }))(TAKEN);
      ended(MADE);
    });
    expect(lines).toEqual([
      'intended cn-beijing a',
      'intended cn-beijing b',
      'refused cn-beijing b false',
      'intended cn-beijing c',
      'refused cn-beijing c true',
      'made cn-beijing a ssh-1',
    ]);
  });

  test('is told of no end where it is not known', () => {
    const lines = written((begin) => {
      begin(asking());
      begin(asking())(FAILED);
      begin(asking())(REFUSED, 1);
    });
    expect(lines).toEqual(Array.from({ length: 3 }, () => 'intended cn-beijing a'));
  });

  test('is not told of a call without a name, and takes the main region for one without a region', () => {
    const lines = written((begin) => {
      begin(asking({ KeyPairName: '' }))(REFUSED);
      begin(askingFor({ KeyPairName: 'a' }))(REFUSED);
    });
    expect(lines).toEqual(['intended cn-hangzhou a', 'refused cn-hangzhou a false']);
  });

  test('that can not be written keeps the call from being sent', () => {
    const full: CreatedPairsLog = {
      intend() {
        throw new Error('full');
      },
      made() {},
      refused() {},
      deleted() {},
    };
    expect(() => creates({ ledger: full }).begin(asking())).toThrow('full');
  });
});
