/** The house rules about sources: what leads nowhere is refused. */
import { describe, expect, test } from 'vitest';
import { ledgerPointsSomewhere } from './ledger-points-somewhere.ts';
import { openQuestionsAreAnswered } from './open-questions-are-answered.ts';
import type { Context, Root } from './document.ts';

const CLAUSE = { level: 'MUST', text: 'A rule.', at: '#/paths' };
const EVIDENCE = [{ says: 'This.', where: [{ standard: 'RFC 4716', section: '4' }] }];
const QUESTION = {
  kind: 'silence',
  question: 'Why?',
  decision: 'So.',
  mock: 'Does this.',
  evidence: EVIDENCE,
};

/** A bundle with one clause and one question, both right but for what is given. */
function bundle(clause: object, question: object): Root {
  return {
    paths: {},
    components: { schemas: {}, parameters: {}, responses: {} },
    'x-pages': { Page: { title: 'Page', url: 'https://vendor.example/page' } },
    'x-clauses': { rule: { ...CLAUSE, source: { question: 'why' }, ...clause } },
    'x-open-questions': { why: { ...QUESTION, ...question } },
  };
}

/** What the two house rules say of a bundle. */
function faultsOf(clause: object, question: object = {}): string[] {
  const messages: string[] = [];
  const context: Context = {
    report: ({ message }) => messages.push(message),
    location: { child: () => undefined },
  };
  for (const rule of [ledgerPointsSomewhere, openQuestionsAreAnswered]) {
    rule().Root(bundle(clause, question), context);
  }
  return messages;
}

test('a clause may come from a question, or from a section of a page', () => {
  expect(faultsOf({})).toEqual([]);
  const source = { page: 'Page', section: 'Usage notes', quote: 'so it is' };
  expect(faultsOf({ source }, { clauses: ['rule'] })).toEqual([]);
});

describe('a clause is refused that comes from', () => {
  test.each([
    [undefined, 'The clause "rule" has no source; give { page, section, quote } or { question }.'],
    [
      { question: 'whence' },
      'The clause "rule" comes from the question "whence", which questions.yaml does not have.',
    ],
    [
      { page: 'Other', section: 'Usage notes' },
      'The clause "rule" comes from the page "Other", which pages.yaml does not have with title and url.',
    ],
    [{ page: 'Page' }, 'The clause "rule" comes from a page, and does not say from which section.'],
  ])('%j', (source, message) => {
    expect(faultsOf({ source }, { clauses: ['rule'] })).toContain(message);
  });
});

describe('a question is refused', () => {
  test('without evidence', () => {
    expect(faultsOf({}, { evidence: [] })).toEqual([
      'The question "why" has no evidence; list what is known.',
    ]);
  });

  test('with evidence that can be read nowhere', () => {
    expect(faultsOf({}, { evidence: [{ says: 'This.' }] })).toEqual([
      'The question "why" does not say where its evidence 1 can be read.',
    ]);
  });

  test('with a reference that leads nowhere', () => {
    const evidence = [{ says: 'This.', where: [{ thread: 'a rumour' }] }];
    expect(faultsOf({}, { evidence })).toEqual([
      expect.stringContaining('has the reference {"thread":"a rumour"}, which leads nowhere'),
    ]);
  });

  test('that is the source of no clause and names none', () => {
    const source = { page: 'Page', section: 'Usage notes' };
    expect(faultsOf({ source })).toEqual(['The question "why" is the source of no clause, and names none.']);
  });

  test('that names a clause whose source it is, or one that there is not', () => {
    expect(faultsOf({}, { clauses: ['rule', 'other'] })).toEqual([
      'The question "why" names the clause "rule", whose source it is anyway.',
      'The question "why" names the clause "other", which the ledger does not have.',
    ]);
  });
});
