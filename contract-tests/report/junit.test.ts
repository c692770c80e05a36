import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { junitXml } from './junit.ts';
import { ABOUT, KNOWN_FAILURES, OPTIONS, runOf, verdictsOf } from '../../tests/support/run.ts';
import { statementOf } from './statement.ts';

interface Suite {
  readonly '@name': string;
  readonly '@tests': string;
  readonly '@failures': string;
  readonly '@errors': string;
  readonly '@skipped': string;
  readonly testcase: readonly TestCase[];
}

interface TestCase {
  readonly '@classname': string;
  readonly '@name': string;
  readonly failure?: { readonly '@message': string; readonly '#text': string };
  readonly error?: { readonly '@message': string };
  readonly skipped?: { readonly '@message': string };
  readonly 'system-out'?: string;
}

const contract = readContract();
const verdicts = verdictsOf(contract);
const xml = junitXml(statementOf(contract, runOf(verdicts), OPTIONS, ABOUT));

function parsed(text: string): {
  testsuites: Omit<Suite, 'testcase'> & { '@time': string; testsuite: Suite[] };
} {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    trimValues: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
  });
  return parser.parse(text);
}

const { testsuites } = parsed(xml);
const testcases = testsuites.testsuite.flatMap(({ testcase }) => testcase);
const byTitle = (title: string) => testcases.find((one) => one['@name'].endsWith(title));

describe('a statement as JUnit XML', () => {
  test('is well-formed and declares its encoding', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
  });

  test('counts failures, errors and skips apart', () => {
    expect(testsuites).toMatchObject({
      '@name': 'CreateKeyPair conformance of http://ecs.example:4010',
      '@tests': '6',
      '@failures': '1',
      '@errors': '1',
      '@time': '1.235',
    });
    expect(testsuites.testsuite.map((suite) => suite['@skipped'])).toEqual(['0', '0', '1']);
  });

  test('has a suite for each theme, whose counts are those of its cases', () => {
    expect(testsuites.testsuite.map((suite) => suite['@name'])).toEqual([
      'KeyPairName',
      'What is remembered',
      'Quota',
    ]);
    for (const suite of testsuites.testsuite) {
      const having = (member: 'failure' | 'error' | 'skipped') =>
        String(suite.testcase.filter((one) => member in one).length);
      expect(suite).toMatchObject({
        '@tests': String(suite.testcase.length),
        '@failures': having('failure'),
        '@errors': having('error'),
        '@skipped': having('skipped'),
      });
    }
  });

  test('has nothing inside a pass', () => {
    expect(byTitle('a passes')).toEqual({
      '@classname': 'name.characters',
      '@name': 'name.characters:a a passes',
    });
  });

  test('has a failure with what was expected and received, every sign escaped', () => {
    const { failure } = byTitle('d <fails> & "is told"') ?? {};
    expect(failure).toMatchObject({
      '@type': 'MUST',
      '@message':
        'MUST: A second pair of the same name in the same region is refused. (page CreateKeyPair (2023-12-06): Error codes, KeyPair.AlreadyExist)',
    });
    expect(failure?.['#text']).toContain(
      `Code: expected KeyPair.AlreadyExist, received a<b>&"c"'d'\ncurl -sS -i -H 'accept:' 'http`,
    );
  });

  test('tells with a failure the likely mistake, and how long each case took', () => {
    const statement = statementOf(contract, runOf(verdicts), OPTIONS, ABOUT);
    const cases = statement.cases.map((one) => ({ ...one, hint: 'Names are not kept.', milliseconds: 1234 }));
    const [, remembered] = parsed(junitXml({ ...statement, cases })).testsuites.testsuite;
    expect(remembered).toMatchObject({ '@time': '1.234' });
    expect(remembered?.testcase[0]).toMatchObject({
      '@time': '1.234',
      failure: { '@message': expect.stringMatching(/ Likely mistake: Names are not kept\.$/) },
    });
  });

  test('has an error that is no failure, with its reason', () => {
    const one = byTitle('f errs');
    expect(one?.error?.['@message']).toBe(
      'http://h refuses the connection; check that the server runs there.',
    );
    expect(one).not.toHaveProperty('failure');
  });

  test('has a skip with its reason', () => {
    expect(byTitle('e is skipped')?.skipped?.['@message']).toBe('needs --quota-region ID');
  });

  test('tells a warning and a difference as a pass with a text', () => {
    expect(byTitle('c warns')?.['system-out']).toMatch(
      /^warning: SHOULD: Chinese characters are letters\. \(question letters: What is a letter, and what is a digit, in the name of a key pair\?\)\nCode: expected KeyPair/,
    );
    expect(byTitle('b differs')?.['system-out']).toMatch(
      /^differs from the reference: outcome: expected a refusal, received 200, a success\nnpx \S+ verify .* --replay 'name\.period:b' /,
    );
  });

  describe('with a list of known failures', () => {
    const about = { ...ABOUT, knownFailures: KNOWN_FAILURES };
    const text = junitXml(statementOf(contract, runOf(verdicts), OPTIONS, about));
    const root = parsed(text).testsuites;
    const all = root.testsuite.flatMap(({ testcase }) => testcase);

    test('has a known failure as a skip with the reason, and its findings beside it', () => {
      const one = all.find(({ '@classname': clause }) => clause === 'state.name-taken');
      expect(one).not.toHaveProperty('failure');
      expect(one?.skipped?.['@message']).toBe('known failure, accepted: Issue <12>. (until 2027-01-31)');
      expect(one?.['system-out']).toContain('Code: expected KeyPair.AlreadyExist');
    });

    test('has each fault of the list as a failure in a suite of its own', () => {
      expect(root.testsuite.at(-1)).toMatchObject({
        '@name': 'The list of known failures',
        '@tests': '1',
        '@failures': '1',
        testcase: [
          {
            '@classname': 'known-failures',
            '@name': KNOWN_FAILURES.faults[0],
            failure: { '@message': KNOWN_FAILURES.faults[0] },
          },
        ],
      });
    });

    test('counts both', () => {
      expect(root).toMatchObject({ '@tests': '7', '@failures': '1', '@errors': '1' });
      expect(root.testsuite.find((suite) => suite['@name'] === 'What is remembered')).toMatchObject({
        '@failures': '0',
        '@skipped': '1',
      });
    });
  });

  test('holds no character that XML can not carry', () => {
    const [first] = verdicts;
    const findings = [{ where: 'Code', expected: 'a', received: 'b\0\u001B[31m\uFFFE\uD800]]>😀' }];
    const odd = first === undefined ? [] : [{ ...first, title: 'a\0b', ending: 'fail' as const, findings }];
    const text = junitXml(statementOf(contract, runOf(odd), OPTIONS, ABOUT));
    expect(XMLValidator.validate(text)).toBe(true);
    expect(Array.from(text).filter((character) => character < ' ' && character !== '\n')).toEqual([]);
    const [one] = parsed(text).testsuites.testsuite[0]?.testcase ?? [];
    expect(one?.['@name']).toContain('a\uFFFDb');
    expect(one?.failure?.['#text']).toMatch(
      /^Code: expected a, received b\uFFFD\uFFFD\[31m\uFFFD\uFFFD\]\]>😀\n/,
    );
  });
});
