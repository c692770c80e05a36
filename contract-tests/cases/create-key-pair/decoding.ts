/**
 * Cases about how names and values are decoded, by the keys of tags. Tags are not shown in answers, but two equal keys are
 * rejected: so equality shows how a key was read.
 *
 *     Tag.1.Key=a+b&Tag.2.Key=a%20b     -> Duplicate.TagKey
 *     Tag.1.Key=a%2Bb&Tag.2.Key=a+b     -> a success
 */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { legalCases } from '../legal.ts';
import { callCases } from '../written-case.ts';
import { falsify, falsifyEach } from '../protocol/falsify.ts';
import { rejectedWith, sendEither } from '../protocol/fuzz.ts';
import { BOTH_METHODS, GET_JSON } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';
import { type Spelled, spell, spelledAnyhow, spelledSigns } from './spellings.ts';
import { keysAlone } from './tags.ts';

/** All cases about decoding but those about values that are legal by every rule. */
export function decodingCases(contract: Contract, names: Names): Case[] {
  return [...sameKey(contract), ...differentKeys(), nameEchoed(names), anySpelling(contract)];
}

const CLAUSE = 'request.decoding';

/** Keys as they are written, and the one key that they mean. */
const SAME: readonly { readonly slug: string; readonly title: string; text: string; means: string }[] = [
  {
    slug: 'plus-is-a-space',
    title: 'a plus sign and %20 are the same',
    text: 'Tag.1.Key=a+b&Tag.2.Key=a%20b',
    means: 'a b',
  },
  {
    slug: 'lower-case-escape',
    title: '%2f and %2F are the same',
    text: 'Tag.1.Key=a%2fb&Tag.2.Key=a%2Fb',
    means: 'a/b',
  },
  {
    slug: 'raw-asterisk',
    title: 'an asterisk and %2A are the same',
    text: 'Tag.1.Key=a*b&Tag.2.Key=a%2Ab',
    means: 'a*b',
  },
  {
    slug: 'escaped-letter',
    title: 'a letter and its escape are the same',
    text: 'Tag.1.Key=ab&Tag.2.Key=%61b',
    means: 'ab',
  },
  {
    slug: 'escaped-name',
    title: 'an escaped name of a parameter is that name',
    text: 'Tag.1.Key=ab&Tag%2E2.Key=ab',
    means: 'ab',
  },
  {
    slug: 'utf-8',
    title: 'octets are read as UTF-8',
    text: 'Tag.1.Key=%c3%a9&Tag.2.Key=%C3%A9',
    means: 'é',
  },
];

function sameKey({ errors }: Contract): Case[] {
  const code = errors.owedFor('Tag.N.Key', 'unique');
  return callCases(
    SAME.map(({ slug, title, text, means }) => ({
      clause: CLAUSE,
      slug,
      title,
      ways: BOTH_METHODS,
      raw: { text, means: keysAlone([means, means]) },
      rejectedWith: code,
    })),
  );
}

function differentKeys(): Case[] {
  const apart = { clause: CLAUSE, ways: BOTH_METHODS, legalBeside: NO_PAIR } as const;
  return [
    ...callCases([
      {
        clause: CLAUSE,
        slug: 'escaped-plus',
        title: '%2B and a plus sign are different',
        ways: ['get'],
        raw: { text: 'Tag.1.Key=a%2Bb&Tag.2.Key=a+b', means: keysAlone(['a+b', 'a b']) },
        accepted: true,
      },
      {
        clause: CLAUSE,
        slug: 'once',
        title: 'an escaped percent sign stays one',
        ways: ['get'],
        raw: { text: 'Tag.1.Key=a%2541&Tag.2.Key=aA', means: keysAlone(['a%41', 'aA']) },
        accepted: true,
      },
    ]),
    ...legalCases([
      {
        ...apart,
        slug: 'plus-apart',
        title: 'a key with %2B and one with a plus sign are two keys',
        raw: { text: 'Tag.1.Key=a%2Bb&Tag.2.Key=a+b', means: keysAlone(['a+b', 'a b']) },
      },
      {
        ...apart,
        slug: 'escape-apart',
        title: 'a key with an escaped percent sign is not decoded again',
        raw: { text: 'Tag.1.Key=a%2541&Tag.2.Key=aA', means: keysAlone(['a%41', 'aA']) },
      },
      {
        ...apart,
        slug: 'ampersand',
        title: 'an escaped ampersand parts no parameters',
        raw: { text: 'Tag.1.Key=a%26b&Tag.2.Key=a', means: keysAlone(['a&b', 'a']) },
      },
      {
        ...apart,
        slug: 'equals-sign',
        title: 'an escaped equals sign does not end a value',
        raw: { text: 'Tag.1.Key=a%3Db&Tag.2.Key=a', means: keysAlone(['a=b', 'a']) },
      },
      {
        ...apart,
        slug: 'utf-8-apart',
        title: 'two Chinese letters and two emoji are four keys',
        raw: {
          text: 'Tag.1.Key=%E4%B8%AD&Tag.2.Key=%E6%96%87&Tag.3.Key=%F0%9F%98%80&Tag.4.Key=%F0%9F%98%81',
          means: keysAlone(['中', '文', '😀', '😁']),
        },
      },
    ]),
  ];
}

function nameEchoed(names: Names): ScenarioCase {
  return {
    id: `${CLAUSE}:name-echoed`,
    clause: CLAUSE,
    title: 'an escaped letter in a name comes back as the letter',
    async scenario(session) {
      const name = names.fresh();
      const text = `KeyPairName=%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
      const raw = { text, means: { KeyPairName: name } };
      const answer = await session.send({ ...GET_JSON, parameters: {}, raw });
      const findings = judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer);
      if (findings.length > 0 || answer.members?.['KeyPairName'] === name) return findings;
      return [
        { where: 'KeyPairName', expected: name, received: String(answer.members?.['KeyPairName']), answer },
      ];
    },
  };
}

/** How a text is escaped makes no difference: two spellings of one key are the same key. */
function anySpelling({ errors }: Contract): ScenarioCase {
  const judge = rejectedWith(errors.owedFor('Tag.N.Key', 'unique'));
  return {
    id: `${CLAUSE}:fuzz-any-spelling`,
    clause: CLAUSE,
    title: 'two spellings of one key are the same key, drawn at random',
    async scenario(session) {
      const same = async ({ text, first, second, byPost }: Spelled) => {
        const raw = {
          text: `Tag.1.Key=${spell(text, first)}&Tag.2.Key=${spell(text, second)}`,
          means: keysAlone([text, text]),
        };
        return judge(session, await sendEither(session, byPost, { parameters: {}, raw }));
      };
      const findings = await falsify(session, spelledAnyhow(), same);
      return findings.length > 0 ? findings : await falsifyEach(session, spelledSigns(), same);
    },
  };
}
