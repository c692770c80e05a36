import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { annotations } from './annotations.ts';
import { ABOUT, OPTIONS, runOf, verdictsOf } from '../../tests/support/run.ts';
import { type CaseStatement, type Statement, statementOf } from './statement.ts';

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a workflow command as the runner does: `::command key=value,key=value::message`. */
function parsed(line: string): Command {
  const [, command = '', properties = '', message = ''] = /^::([a-z]+)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  const pairs = properties.split(',').map((property) => {
    const [key = '', ...value] = property.split('=');
    return [key, unescaped(value.join('='), [['%3A', ':'] as const, ['%2C', ','] as const])] as const;
  });
  return { command, properties: Object.fromEntries(pairs), message: unescaped(message, []) };
}

/** What the runner undoes, `%25` last, so that nothing is undone twice. */
function unescaped(text: string, more: readonly (readonly [string, string])[]): string {
  const all = [['%0D', '\r'] as const, ['%0A', '\n'] as const, ...more, ['%25', '%'] as const];
  return all.reduce((rest, [escape, character]) => rest.replaceAll(escape, character), text);
}

const contract = readContract();
const statement = statementOf(contract, runOf(verdictsOf(contract)), OPTIONS, ABOUT);
const caseEnding = (word: string) => statement.cases.filter(({ ending }) => ending === word);

function commandsOf(changes: Partial<Statement>): Command[] {
  return annotations({ ...statement, ...changes }).map(parsed);
}

function many(count: number, ending: CaseStatement['ending']): CaseStatement[] {
  return caseEnding(ending).flatMap((one) => Array.from({ length: count }, () => one));
}

describe('a statement as annotations', () => {
  test('has an error for a failure and for a case without a verdict, and a warning for a warned one', () => {
    const told = commandsOf({}).map(({ command, properties }) => [command, properties]);
    expect(told).toEqual([
      ['error', { title: 'state.name-taken' }],
      ['error', { title: 'name.characters' }],
      ['warning', { title: 'name.chinese-letters' }],
    ]);
  });

  test('tells the fact, the difference, the reason, the likely mistake and the case', () => {
    const [fail] = caseEnding('fail');
    const cases = fail === undefined ? [] : [{ ...fail, hint: 'Names are not kept.' }];
    expect(commandsOf({ cases })[0]?.message.split('\n')).toEqual([
      'd <fails> & "is told"',
      `Code: expected KeyPair.AlreadyExist, received a<b>&"c"'d'`,
      'MUST: A second pair of the same name in the same region is refused. (page CreateKeyPair (2023-12-06): Error codes, KeyPair.AlreadyExist)',
      'Names are not kept.',
      'case state.name-taken:d',
    ]);
    expect(commandsOf({ cases: caseEnding('error') })[0]?.message).toContain('refuses the connection');
  });

  test('has a notice for a failure that is known', () => {
    const known = { reason: 'waits for a release', expires: '2027-01-01' };
    const [command, ...others] = commandsOf({ cases: caseEnding('fail').map((one) => ({ ...one, known })) });
    expect(others).toEqual([]);
    expect(command?.command).toBe('notice');
    expect(command?.message).toContain('known: waits for a release (until 2027-01-01)');
  });

  test('has an error for each fault in the list of known failures', () => {
    const faults = ['name.period:b passes now; take it off the list.'];
    expect(commandsOf({ cases: [], knownFailures: { listed: 1, faults } })).toEqual([
      { command: 'error', properties: { title: 'Known failures' }, message: faults[0] },
    ]);
  });

  test('is empty for a target without a difference', () => {
    expect(annotations({ ...statement, cases: caseEnding('pass') })).toEqual([]);
  });

  test('has no more than 10 of a kind, the last of which counts the rest', () => {
    const commands = commandsOf({ cases: [...many(10, 'fail'), ...many(11, 'warn')] });
    const of = (kind: string) => commands.filter(({ command }) => command === kind);
    expect(of('error')).toHaveLength(10);
    expect(of('error').at(-1)?.message).toContain('case state.name-taken:d');
    expect(of('warning')).toHaveLength(10);
    expect(of('warning').at(-1)?.message).toBe('… and 2 more; the statement has them all.');
  });

  test('is a line each, whatever is in it, and read back as it was', () => {
    const clause = 'a:b,c%3A::d\r\ne=f';
    const title = '100 %25 of ::error::\r\na, b: c';
    const cases = caseEnding('fail').map((one) => ({ ...one, clause, title, findings: [] }));
    const lines = annotations({ ...statement, cases });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/[\r\n]/);
    const [command] = lines.map(parsed);
    expect(command?.properties).toEqual({ title: clause });
    expect(command?.message).toBe(`${title}\n${clause}\ncase state.name-taken:d`);
  });
});
