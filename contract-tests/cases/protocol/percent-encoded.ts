/**
 * Cases about legal values that arrive percent-encoded, each character of them, in either letter case. Which characters a
 * client escapes makes no difference to what it means.
 *
 *     KeyPairName=%63%74%2d%61%3A%6b -> ct-a:k
 */
import { type Answer, textMember } from '../../target/answer.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import { type Finding, shown } from '../../judges/finding.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import type { Names } from '../../engine/names.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { legal } from './legal.ts';
import { passedOver } from './passed-over.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML, refused } from '../variants.ts';

const CLAUSE = 'request.legal-values-decoded';

const WAYS = [GET_JSON, POST_XML] as const;

/** All cases about percent-encoded values. */
export function percentEncodedCases(names: Names): Case[] {
  return [
    ...spelledNames(names),
    ...takenNames(),
    echoed,
    ...longTags(),
    ...sameKeys(),
    legal(CLAUSE, 'once', 'tags that are reserved words once they are decoded twice are accepted', {
      'Tag.1.Key': '%61liyun',
      'Tag.1.Value': '%61cs:',
      'Tag.2.Key': 'http%3A//a',
      'Tag.2.Value': 'http%3a%2f%2fa',
    }),
    ...refused(
      'name.characters',
      'escaped-escape',
      'a name with an escape that is escaped itself is refused',
      { KeyPairName: `a%41-${names.fresh()}` },
      'InvalidKeyPairName.Malformed',
    ),
  ];
}

/** The escapes of the letters from j on, and of the three signs, have letters among their digits. */
function spelledNames(names: Names): ScenarioCase[] {
  const spellings = [
    ['upper-case', 'upper case', (text: string) => escaped(text).toUpperCase()],
    ['lower-case', 'lower case', escaped],
  ] as const;
  return spellings.flatMap(([tail, called, spell]) =>
    WAYS.map((way) => ({
      id: `${CLAUSE}:name-in-${tail}/${way.method.toLowerCase()}`,
      clause: CLAUSE,
      title: `a name is accepted with each character as an escape in ${called} (${way.method})`,
      async scenario(session) {
        const name = names.beginning('JKLMNOZ:jklmnoz_-');
        const raw = { text: `KeyPairName=${spell(name)}`, means: { KeyPairName: name } };
        const answer = await session.send({ ...way, parameters: NO_SUCH_GROUP, raw });
        return judgeOtherwiseLegal(session.contract, answer);
      },
    })),
  );
}

/** As what a name is read shows in that it is taken; where that is no reason to refuse it, in the answer. */
function takenNames(): ScenarioCase[] {
  return WAYS.map((way) => ({
    id: `${CLAUSE}:taken-name/${way.method.toLowerCase()}`,
    clause: CLAUSE,
    title: `a name that is taken is taken with each character as an escape (${way.method})`,
    given: [TAKEN_NAME],
    async scenario(session) {
      const name = await takenName(session);
      const raw = { text: `KeyPairName=${inTurns(name)}`, means: { KeyPairName: name } };
      const answer = await session.send({ ...way, parameters: {}, raw });
      const { errors } = session.contract;
      if (answer.outcome === 'accepted') return judgeEcho(name, answer);
      return judgeExpectation(
        errors,
        { outcome: 'refused', code: errors.owedForCondition('name-taken') },
        answer,
      );
    },
  }));
}

const echoed: ScenarioCase = {
  id: `${CLAUSE}:name-echoed`,
  clause: CLAUSE,
  title: 'a name comes back as it is meant when each character is an escape',
  async scenario(session) {
    const name = session.names.beginning('jk:lm_n-o');
    const raw = { text: `KeyPairName=${inTurns(name)}`, means: { KeyPairName: name } };
    const answer = await session.send({ ...GET_JSON, parameters: {}, raw });
    const findings = judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer);
    return findings.length > 0 ? findings : judgeEcho(name, answer);
  },
};

function judgeEcho(name: string, answer: Answer): Finding[] {
  const received = textMember(answer, 'KeyPairName');
  // That a success has a name at all is the business of another clause.
  if (received === undefined || received === name) return [];
  return [{ where: 'KeyPairName', expected: name, received: shown(received), answer }];
}

/** Escapes are three times as long as what they mean. */
function longTags(): ScenarioCase[] {
  const text = 'JKLMNOZ:jklmnoz/'.repeat(8);
  return passedOver(
    CLAUSE,
    'tag-of-128',
    'a tag of 128 characters is accepted with each of them as an escape',
    {
      parameters: {},
      raw: {
        text: `Tag.1.Key=${inTurns(text)}&Tag.1.Value=${inTurns(text)}`,
        means: { 'Tag.1.Key': text, 'Tag.1.Value': text },
      },
    },
  );
}

function sameKeys(): Case[] {
  const key = 'a:b/中';
  const spellings = ['%61%3a%62%2F%e4%B8%aD', 'a%3Ab%2f%E4%b8%Ad'];
  return WAYS.map((way) => ({
    id: `${CLAUSE}:one-key-in-two-spellings/${way.method.toLowerCase()}`,
    clause: CLAUSE,
    title: `a key is the same key in escapes of other letter case (${way.method})`,
    call: {
      ...way,
      parameters: {},
      raw: {
        text: spellings.map((spelling, i) => `Tag.${i + 1}.Key=${spelling}`).join('&'),
        means: { 'Tag.1.Key': key, 'Tag.2.Key': key },
      },
    },
    expect: { outcome: 'refused', code: 'Duplicate.TagKey' },
  }));
}

/** Each octet of a text as an escape in lower case. */
function escaped(text: string): string {
  return Array.from(Buffer.from(text), (octet) => `%${octet.toString(16).padStart(2, '0')}`).join('');
}

/** The same, with upper and lower case in turns. */
function inTurns(text: string): string {
  let count = 0;
  return escaped(text).replaceAll(/%../g, (one) => (count++ % 2 === 0 ? one.toUpperCase() : one));
}
