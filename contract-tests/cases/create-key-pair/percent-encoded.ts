/**
 * Cases about legal values that arrive percent-encoded, each character of them, in either letter case. Which characters a
 * client escapes makes no difference to what it means.
 *
 *     KeyPairName=%63%74%2d%61%3A%6b -> ct-a:k
 */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, ScenarioCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { type Finding, shown } from '../../judges/finding.ts';
import { type Answer, textMember } from '../../target/answer.ts';
import { judged, legalCases } from '../legal.ts';
import { callCases, callOf, inEachWay } from '../written-case.ts';
import { limitOf } from '../limits.ts';
import { BOTH_METHODS, GET_JSON } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';
import { escaped, escapedInTurns } from './spellings.ts';
import { keysAlone, tag } from './tags.ts';
import { takenName } from './taken-name.ts';

const CLAUSE = 'request.legal-values-decoded';

/** All cases about percent-encoded values. */
export function percentEncodedCases(contract: Contract, names: Names): Case[] {
  return [
    ...spelledNames(names),
    ...takenNames(),
    echoed,
    ...ofTags(contract),
    ...sameKey(contract),
    ...callCases([
      {
        clause: 'name.characters',
        slug: 'escaped-escape',
        title: 'a name with an escape that is escaped itself is rejected',
        ways: ['get-json', 'post-xml'],
        parameters: { KeyPairName: `a%41-${names.fresh()}` },
        rejectedWith: contract.errors.owedFor('KeyPairName', 'pattern'),
      },
    ]),
  ];
}

/** The escapes of the letters from j on, and of the three signs, have letters among their digits. */
function spelledNames(names: Names): ScenarioCase[] {
  const spellings = [
    {
      slug: 'name-in-upper-case',
      called: 'upper case',
      spell: (text: string) => escaped(text).toUpperCase(),
    },
    { slug: 'name-in-lower-case', called: 'lower case', spell: escaped },
  ];
  return spellings.flatMap(({ slug, called, spell }) => {
    const title = `a name is accepted with each character as an escape in ${called}`;
    return inEachWay({ clause: CLAUSE, slug, title, ways: BOTH_METHODS }).map(
      ({ id, title: inWay, way }) => ({
        id,
        clause: CLAUSE,
        title: inWay,
        scenario: async (session) => {
          const name = names.beginning('JKLMNOZ:jklmnoz_-');
          const raw = { text: `KeyPairName=${spell(name)}`, means: { KeyPairName: name } };
          return await judged(session, { raw, legalBeside: NO_PAIR }, way);
        },
      }),
    );
  });
}

/** As what a name is read shows in that it is taken; where that is no reason to reject it, in the answer. */
function takenNames(): ScenarioCase[] {
  const literal = {
    clause: CLAUSE,
    slug: 'taken-name',
    title: 'a name that is taken is taken with each character as an escape',
    ways: BOTH_METHODS,
  } as const;
  return inEachWay(literal).map(({ id, title, way }) => ({
    id,
    clause: CLAUSE,
    title,
    async scenario(session) {
      const name = await takenName(session);
      const raw = { text: `KeyPairName=${escapedInTurns(name)}`, means: { KeyPairName: name } };
      const answer = await session.send(callOf({ raw }, way));
      const { errors } = session.contract;
      if (answer.outcome === 'accepted') {
        return textMember(answer, 'KeyPairName') ? judgeEcho(name, answer) : NO_NAME;
      }
      const code = errors.owedForCondition('name-taken');
      return judgeExpectation(errors, { outcome: 'refused', code }, answer);
    },
  }));
}

const echoed: ScenarioCase = {
  id: `${CLAUSE}:name-echoed`,
  clause: CLAUSE,
  title: 'a name comes back as it is meant when each character is an escape',
  async scenario(session) {
    const name = session.names.beginning('jk:lm_n-o');
    const raw = { text: `KeyPairName=${escapedInTurns(name)}`, means: { KeyPairName: name } };
    const answer = await session.send({ ...GET_JSON, parameters: {}, raw });
    const findings = judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer);
    return findings.length > 0 ? findings : judgeEcho(name, answer);
  },
};

const NO_NAME = 'the target accepts a name that is taken, and its answer has no KeyPairName to look at';

function judgeEcho(name: string, answer: Answer): Finding[] {
  const received = textMember(answer, 'KeyPairName');
  // That a success has a name at all is the business of another clause.
  if (received === undefined || received === name) return [];
  return [{ where: 'KeyPairName', expected: name, received: shown(received), answer }];
}

/** Escapes are three times as long as what they mean. */
function ofTags(contract: Contract): ScenarioCase[] {
  const longest = limitOf(contract, 'Tag.N.Key', 'maxLength');
  const text = 'JKLMNOZ:jklmnoz/'.repeat(longest).slice(0, longest);
  const spelled = escapedInTurns(text);
  return legalCases([
    {
      clause: CLAUSE,
      slug: `tag-of-${longest}`,
      title: `a tag of ${longest} characters is accepted with each of them as an escape`,
      ways: BOTH_METHODS,
      raw: { text: `Tag.1.Key=${spelled}&Tag.1.Value=${spelled}`, means: tag(1, text, text) },
      legalBeside: NO_PAIR,
    },
    {
      clause: CLAUSE,
      slug: 'once',
      title: 'tags that are reserved words once they are decoded twice are accepted',
      together: ['post', 'get'],
      parameters: { ...tag(1, '%61liyun', '%61cs:'), ...tag(2, 'http%3A//a', 'http%3a%2f%2fa') },
      legalBeside: NO_PAIR,
    },
  ]);
}

function sameKey({ errors }: Contract): Case[] {
  const key = 'a:b/中';
  return callCases([
    {
      clause: CLAUSE,
      slug: 'one-key-in-two-spellings',
      title: 'a key is the same key in escapes of other letter case',
      ways: BOTH_METHODS,
      raw: {
        text: 'Tag.1.Key=%61%3a%62%2F%e4%B8%aD&Tag.2.Key=a%3Ab%2f%E4%b8%Ad',
        means: keysAlone([key, key]),
      },
      rejectedWith: errors.owedFor('Tag.N.Key', 'unique'),
    },
  ]);
}
