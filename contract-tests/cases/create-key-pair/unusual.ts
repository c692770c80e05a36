/**
 * Tags that are legal by every rule and yet bring servers down: a NUL, control characters, code points that are no
 * characters, a URL of 61 KB. A server may refuse such a text for what it is, but it may not fail.
 *
 *     Tag.1.Value=a%00b -> as if it were legal, or InvalidTagValue.Malformed, but no 500
 */
import type { Contract } from '../../../contract/contract.ts';
import type { Repeat } from '../../../contract/document.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { summary } from '../../judges/expectation.ts';
import type { Finding } from '../../judges/finding.ts';
import { type Answer, showsCreate } from '../../target/answer.ts';
import { type Harmless, type LegalLiteral, judged, legalCases } from '../legal.ts';
import { limitOf } from '../limits.ts';
import { slugOf } from '../written-case.ts';
import { NO_PAIR } from './no-pair.ts';
import { numbered, tag } from './tags.ts';

/** Texts by what to call them. */
const TEXTS: readonly (readonly [text: string, called: string])[] = [
  ['a\0b', 'a NUL'],
  ['a\u0001\u000B\u007Fb', 'control characters'],
  ['a\tb\r\nc\u0085\u2028', 'line breaks'],
  ['👩‍👩‍👧‍👦e\u0301\u202E\uFEFF\u{E000}\uFFFF\u{10FFFF}', 'rare characters'],
];

/** All cases about tags that are legal but unusual. */
export function unusualCases(contract: Contract): ScenarioCase[] {
  const { document, errors } = contract;
  const inBoth = { together: ['post', 'get'] } as const;
  return [
    ...legalCases(
      TEXTS.flatMap(([text, called]): LegalLiteral[] => [
        {
          clause: 'tags.key-otherwise-free',
          slug: `unusual-${slugOf(called)}`,
          title: `a tag key with ${called} brings no failure`,
          ...inBoth,
          parameters: tag(1, text, 'value'),
          legalBeside: orRejectedWith(errors.owedFor('Tag.N.Key', 'not')),
        },
        {
          clause: 'tags.value-otherwise-free',
          slug: `unusual-${slugOf(called)}`,
          title: `a tag value with ${called} brings no failure`,
          ...inBoth,
          parameters: tag(1, 'key', text),
          legalBeside: orRejectedWith(errors.owedFor('Tag.N.Value', 'not')),
        },
      ]),
    ),
    ...document.repeats.flatMap((repeat) => longest(contract, repeat)),
  ];
}

function longest(contract: Contract, repeat: Repeat): ScenarioCase[] {
  const limit = limitOf(contract, 'Tag.N.Key', 'maxLength');
  return [
    ...legalCases([
      {
        clause: 'tags.up-to-20',
        slug: `of-${limit}-characters`,
        title: `${repeat.maximum} tags with keys and values of ${limit} characters are accepted`,
        together: ['post', 'get'],
        parameters: full(repeat, 'k', limit),
        legalBeside: NO_PAIR,
      },
    ]),
    {
      id: `tags.up-to-20:of-${limit}-emoji`,
      clause: 'tags.up-to-20',
      title: `a form with ${repeat.maximum} tags of ${limit} emoji, four octets each, brings no failure`,
      // How lengths are counted is left to other clauses; what counts is that there is an answer. By form, since a head of
      // that size has no contract.
      scenario: (session) =>
        judged(
          session,
          { parameters: full(repeat, '😀', limit), legalBeside: { ...NO_PAIR, judge: judgeNoFailure } },
          'form',
        ),
    },
  ];
}

function judgeNoFailure(_: unknown, answer: Answer): Finding[] {
  if (answer.outcome === 'refused' || showsCreate(answer)) return [];
  return [{ where: 'outcome', expected: 'a success or a refusal', received: summary(answer), answer }];
}

function orRejectedWith(code: ErrorCode): Harmless {
  return {
    ...NO_PAIR,
    judge: (session, answer) =>
      answer.outcome === 'refused' && answer.code === code ? [] : NO_PAIR.judge(session, answer),
  };
}

/** All the tags there may be, their keys and values of a length; only its end tells each from the others. */
function full({ maximum }: Repeat, character: string, length: number): Record<string, string> {
  const texts = Array.from(
    { length: maximum },
    (_, i) => character.repeat(length - 2) + String(i + 1).padStart(2, '0'),
  );
  return numbered(texts.map((text) => [text, text]));
}
