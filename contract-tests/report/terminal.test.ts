import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import type { Run } from '../engine/run.ts';
import type { Verdict } from '../engine/verdict.ts';
import {
  ABOUT,
  KNOWN_FAILURES,
  OPTIONS,
  passedInEveryProfile,
  runOf,
  verdictsOf,
} from '../../tests/support/run.ts';
import { statementOf } from './statement.ts';
import { label, report } from './terminal.ts';

const contract = readContract();
const verdicts = verdictsOf(contract);

function linesOf(list: readonly Verdict[], run: Partial<Run> = {}): string[] {
  return report(statementOf(contract, { ...runOf(list), ...run }, OPTIONS, ABOUT), (_, text) => text);
}

/** The lines from one on, up to the next empty one. */
function block(lines: readonly string[], first: string): string[] {
  const start = lines.indexOf(first);
  return start < 0 ? [] : lines.slice(start, lines.indexOf('', start));
}

function only(...endings: readonly Verdict['ending'][]): Verdict[] {
  return verdicts.filter(({ ending }) => endings.includes(ending));
}

const lines = linesOf(verdicts);

describe('the last line is the verdict', () => {
  test('of a target that failed', () => {
    expect(lines.at(-1)).toBe(
      'NOT CONFORMANT: http://ecs.example:4010, 6 cases in 1.2 s: ' +
        '2 passed (1 of them differ from the reference), 1 warned, 1 failed, 1 skipped, 1 errors',
    );
  });

  test('of a target that conforms', () => {
    expect(linesOf(passedInEveryProfile(contract)).at(-1)).toMatch(
      /^conformant: http:\/\/ecs\.example:4010, 8 cases/,
    );
  });

  test('of a target in which nothing failed, but not all was tried', () => {
    expect(linesOf(only('pass', 'warn', 'skip')).at(-1)).toMatch(/^nothing failed: .*, 4 cases/);
    const shortfall = { by: 'choice', sentence: 'The run was limited.' } as const;
    const told = linesOf(passedInEveryProfile(contract), { shortfall });
    expect(told.at(-1)).toMatch(/^nothing failed: /);
    expect(told).toContain('The run was limited.');
    expect(told.filter((line) => /^[^N]*conformant/i.test(line))).toEqual([]);
  });

  test('of a run that the target ended', () => {
    const shortfall = { by: 'target', sentence: 'The region is full.' } as const;
    const told = linesOf(only('pass', 'fail'), { shortfall });
    expect(told.at(-1)).toMatch(/^COULD NOT FINISH: .* 1 failed/);
    expect(told).toContain('The region is full.');
  });

  test('of a run that could not be made to its end', () => {
    expect(linesOf(only('pass', 'error')).at(-1)).toMatch(/^COULD NOT RUN: /);
  });
});

test('a clock by which requests were signed is told, with how far it is off', () => {
  const sentence = (clockOffset: number) => linesOf(only('pass'), { clockOffset }).at(-3);
  expect(sentence(-180_400)).toBe(
    "The target's clock is 180 s behind this machine's; requests were signed by the target's.",
  );
  expect(sentence(90_000)).toMatch(/ 90 s ahead of /);
});

test('each theme is a line with its counts', () => {
  expect(lines.slice(1, 4)).toEqual([
    '✗ KeyPairName           1/4    1 differs, 1 warn, 1 error',
    '✗ What is remembered    0/1    1 fail',
    '✓ Quota                 0/1    1 skip',
  ]);
});

test('a failure is told with its rule, its case, and what was sent, expected and received', () => {
  expect(block(lines, 'FAIL d <fails> & "is told"')).toEqual([
    'FAIL d <fails> & "is told"',
    '  MUST: A second pair of the same name in the same region is refused. (page CreateKeyPair (2023-12-06): Error codes, KeyPair.AlreadyExist)',
    '  case state.name-taken:d',
    ...[1, 2].flatMap(() => [
      '  Code',
      '    expected  KeyPair.AlreadyExist',
      `    received  a<b>&"c"'d'`,
      `    curl -sS -i -H 'accept:' 'http://ecs.example:4010/?Action=CreateKeyPair'`,
    ]),
    '  … and 5 more like it',
  ]);
});

describe('a known failure', () => {
  const about = { ...ABOUT, knownFailures: KNOWN_FAILURES };
  const told = report(statementOf(contract, runOf(verdicts), OPTIONS, about), (_, text) => text);

  test('is told apart from the other failures, with the reason why it is accepted', () => {
    expect(told.filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(block(told, 'KNOWN FAILURE d <fails> & "is told"').slice(0, 5)).toEqual([
      'KNOWN FAILURE d <fails> & "is told"',
      '  MUST: A second pair of the same name in the same region is refused. (page CreateKeyPair (2023-12-06): Error codes, KeyPair.AlreadyExist)',
      '  case state.name-taken:d',
      '  accepted: Issue <12>. (until 2027-01-31)',
      '  Code',
    ]);
  });

  test('is counted as such', () => {
    expect(told).toContain('✗ What is remembered    0/1    1 known fail');
    expect(told.at(-1)).toMatch(/^NOT CONFORMANT: .* 1 failed \(1 of them known\), /);
  });

  test('stands in a list whose faults are told', () => {
    expect(told).toContain('LIST known.json, entry 2 (case name.gone:x) stands for no case of this suite.');
  });
});

test('an error is told with its reason', () => {
  expect(block(lines, 'ERROR f errs')).toEqual([
    'ERROR f errs',
    '  MUST: After the first character a name holds only letters, digits, colons, underscores and hyphens. (page CreateKeyPair (2023-12-06): Request parameters, KeyPairName)',
    '  case name.characters:f',
    '  http://h refuses the connection; check that the server runs there.',
  ]);
});

test('a warning and a difference are told like a failure', () => {
  expect(block(lines, 'WARN c warns')).toEqual(
    expect.arrayContaining([
      '  SHOULD: Chinese characters are letters. (question letters: What is a letter, and what is a digit, in the name of a key pair?)',
      '  case name.chinese-letters:c',
    ]),
  );
  expect(block(lines, 'DIFFERS b differs')).toEqual(
    expect.arrayContaining(['    expected  a refusal', '    received  200, a success']),
  );
});

test('only what differs is told as such', () => {
  expect(lines.filter((line) => line.startsWith('DIFFERS'))).toEqual(['DIFFERS b differs']);
});

describe('an order of checks', () => {
  /** A case about two steps: the target named the code of the first, of the second, or of neither. */
  function tried(first: string, second: string, received?: string): Verdict {
    const findings = received === undefined ? [] : [{ where: 'Code', expected: 'x', received }];
    const id = `order.of-checks:${first}-before-${second}`;
    return {
      id,
      title: id,
      clause: contract.ledger.clause('order.of-checks'),
      ending: 'pass',
      findings,
      reason: undefined,
    };
  }

  test('that is the one of the reference is not told', () => {
    expect(linesOf([tried('region', 'name')]).join('\n')).not.toContain('reference  ');
  });

  test('of its own is told beside the one of the reference, and not case by case', () => {
    const told = linesOf([
      tried('region', 'name', 'InvalidKeyPairName.Malformed'),
      tried('region', 'tag-count'),
      tried('name', 'tag-count'),
    ]);
    expect(told).toContain('  reference  region, name, tag-count');
    expect(told).toContain('  target     name, region, tag-count');
    expect(told.filter((line) => /^DIFFERS|unclear/.test(line))).toEqual([]);
  });

  test('that is not clear names the two steps', () => {
    const told = linesOf([tried('region', 'name', 'InternalError')]);
    expect(told).toContain('  unclear    region / name');
  });
});

test('skips are told by their reasons', () => {
  const [skip] = only('skip');
  const three = skip === undefined ? [] : [skip, skip, { ...skip, reason: 'needs --other-region ID' }];
  const told = linesOf([...three]).filter((line) => line.startsWith('SKIP'));
  expect(told).toEqual(['SKIP 2 × needs --quota-region ID', 'SKIP 1 × needs --other-region ID']);
});

test('requests and pairs are counted', () => {
  expect(lines).toContain('Sent 12 requests and made key pairs: 3 in cn-hangzhou, 1 in cn-beijing.');
});

test('after 40 failures the others are counted', () => {
  const [failure] = only('fail');
  const many = Array.from({ length: 43 }, () => failure).filter((one) => one !== undefined);
  const told = linesOf(many);
  expect(told.filter((line) => line.startsWith('FAIL'))).toHaveLength(40);
  expect(told).toContain('… and 3 more of FAIL; --json FILE has them all.');
});

describe('colours', () => {
  test('are those of the painter and no others', () => {
    expect(lines.filter((line) => line.includes('\u001B'))).toEqual([]);
    const painted = report(
      statementOf(contract, runOf(verdicts), OPTIONS, ABOUT),
      (colour, text) => `<${colour}>${text}`,
    );
    expect(painted.at(-1)).toMatch(/^<red>NOT CONFORMANT: /);
    expect(painted).toContain('<red>ERROR <bold>f errs');
    expect(painted).toContain('<yellow>WARN <bold>c warns');
    expect(painted).toContain('<cyan>DIFFERS <bold>b differs');
  });
});

test('a pass that differs is labelled as such', () => {
  expect(label({ ending: 'pass', differs: false })).toBe('pass');
  expect(label({ ending: 'pass', differs: true })).toBe('differs');
  expect(label({ ending: 'fail', differs: false })).toBe('fail');
  expect(label({ ending: 'fail', differs: false, known: { reason: 'x' } })).toBe('known fail');
  expect(label({ ending: 'warn', differs: false, known: { reason: 'x' } })).toBe('warn');
});

test('a target that asked to slow down is told of, and how many requests were sent again', () => {
  const told = (retries: number) =>
    report(statementOf(contract, { ...runOf(verdicts), retries }, OPTIONS, ABOUT), (_, text) => text);
  expect(told(1)).toContain('The target asked to slow down; 1 request was sent again.');
  expect(told(7)).toContain('The target asked to slow down; 7 requests were sent again.');
  expect(lines.join('\n')).not.toContain('slow down');
});
