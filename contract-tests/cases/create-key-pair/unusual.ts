/**
 * Tags that are legal by every rule and yet bring servers down: a NUL, control characters, code points that are no
 * characters, a URL of 61 KB. A server that refuses such a text for what it is, is left in peace; one that fails is not.
 *
 *     Tag.1.Value=a%00b -> as if it were legal, or InvalidTagValue.Malformed, but no 500
 */
import type { Contract } from '../../../contract/contract.ts';
import { type Repeat, wireName } from '../../../contract/document.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import { type Answer, showsSuccess } from '../../target/answer.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { summary } from '../../judges/expectation.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import type { Session } from '../../engine/session.ts';
import { legal } from '../protocol/legal.ts';
import { NO_SUCH_GROUP, POST_XML, slug } from '../variants.ts';

/** Texts by what to call them. */
const TEXTS: readonly (readonly [text: string, called: string])[] = [
  ['a\0b', 'a NUL'],
  ['a\u0001\u000B\u007Fb', 'control characters'],
  ['a\tb\r\nc\u0085\u2028', 'line breaks'],
  ['👩‍👩‍👧‍👦e\u0301\u202E\uFEFF\u{E000}\uFFFF\u{10FFFF}', 'rare characters'],
];

/** All cases about tags that are legal but unusual. */
export function unusualCases({ document, errors }: Contract): ScenarioCase[] {
  const badKey = errors.owedFor('Tag.N.Key', 'not');
  const badValue = errors.owedFor('Tag.N.Value', 'not');
  return [
    ...TEXTS.flatMap(([text, called]) => [
      legal(
        'tags.key-otherwise-free',
        `unusual-${slug(called)}`,
        `a tag key with ${called} brings no failure`,
        { 'Tag.1.Key': text, 'Tag.1.Value': 'value' },
        legalOrRefusedWith(badKey),
      ),
      legal(
        'tags.value-otherwise-free',
        `unusual-${slug(called)}`,
        `a tag value with ${called} brings no failure`,
        { 'Tag.1.Key': 'key', 'Tag.1.Value': text },
        legalOrRefusedWith(badValue),
      ),
    ]),
    ...document.repeats.flatMap((repeat) => [
      legal(
        'tags.up-to-20',
        'of-128-characters',
        `${repeat.maximum} tags with keys and values of 128 characters are accepted`,
        full(repeat, 'k'),
      ),
      ofFourOctetsEach(repeat),
    ]),
  ];
}

/**
 * How lengths are counted is left to other clauses; what counts is that there is an answer. By form, since a head of that
 * size has no contract.
 */
function ofFourOctetsEach(repeat: Repeat): ScenarioCase {
  return {
    id: 'tags.up-to-20:of-128-emoji',
    clause: 'tags.up-to-20',
    title: `a form of 61 KB with ${repeat.maximum} tags of 128 emoji brings no failure`,
    async scenario(session) {
      const parameters = { ...full(repeat, '😀'), ...NO_SUCH_GROUP };
      return judgeNoFailure(await session.send({ ...POST_XML, fixed: true, parameters }));
    },
  };
}

function judgeNoFailure(answer: Answer): Finding[] {
  if (answer.outcome === 'refused' || showsSuccess(answer)) return [];
  return [{ where: 'outcome', expected: 'a success or a refusal', received: summary(answer), answer }];
}

function legalOrRefusedWith(code: ErrorCode) {
  return ({ contract }: Session, answer: Answer): Finding[] =>
    answer.outcome === 'refused' && answer.code === code ? [] : judgeOtherwiseLegal(contract, answer);
}

/** All the tags there may be, their keys and values of 128 characters; only its end tells each from the others. */
function full({ maximum }: Repeat, character: string): Record<string, string> {
  const numbers = Array.from({ length: maximum }, (_, i) => i + 1);
  return Object.fromEntries(
    numbers.flatMap((n) => [
      [wireName('Tag.N.Key', n), character.repeat(126) + String(n).padStart(2, '0')],
      [wireName('Tag.N.Value', n), character.repeat(126) + String(n).padStart(2, '0')],
    ]),
  );
}
