import { describe, expect, test } from 'vitest';
import { answerInJson } from '../../../../tests/support/exchange.ts';
import { judgeNameEchoed } from './name-echoed.ts';

describe('the name in a success', () => {
  const judge = (KeyPairName: unknown) =>
    judgeNameEchoed(answerInJson({ KeyPairName }, { asked: { KeyPairName: '中a' } }));

  test('is the one that was asked for', () => {
    expect(judge('中a')).toEqual([]);
    expect(judge('中A')).toMatchObject([{ expected: '"中a"', received: '"中A"' }]);
    expect(judge('ä¸­a')).toHaveLength(1);
  });

  test('is not judged where there is none', () => {
    expect(judge(undefined)).toBeUndefined();
  });
});
