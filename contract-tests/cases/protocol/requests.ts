/** Cases about how a request travels: methods, places, names and decoding, action and version, required parameters. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import { wireName } from '../../../contract/document.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { Call } from '../../target/call.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Names } from '../../engine/names.ts';
import { passedOver } from './passed-over.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, POST_XML, accepted, refused, slug } from '../variants.ts';

/** All cases about how a request travels. */
export function requestCases(contract: Contract, names: Names): Case[] {
  return [
    ...places(),
    ...parameterNames(names),
    ...decoding(names),
    ...action(contract),
    ...ignored(),
    ...nearNames(),
    ...required(contract),
  ];
}

const ACCEPTED = { outcome: 'accepted' } as const;

function places(): CallCase[] {
  const call = { format: 'JSON', fixed: true, parameters: { 'Tag.1.Key': 'k', 'Tag.1.Value': 'v' } } as const;
  const malformed = { outcome: 'refused', code: 'InvalidTagKey.Malformed' } as const;
  const bad = { ...call, parameters: { 'Tag.1.Key': 'aliyun' } };
  const ways = [
    ['request.get', 'GET', 'query', 'a GET with its parameters in the query'],
    ['request.post-query', 'POST', 'query', 'a POST with its parameters in the query'],
    ['request.post-form', 'POST', 'form', 'a POST with its parameters in the form'],
    [
      'request.post-mixed',
      'POST',
      'mixed',
      'a POST with the common parameters in the query and its own in the form',
    ],
  ] as const;
  const inEachWay = ways.flatMap(([clause, method, place, what]): CallCase[] => [
    {
      id: `${clause}:accepted`,
      clause,
      title: `${what} is accepted`,
      call: { ...call, method, place },
      expect: ACCEPTED,
    },
    {
      id: `${clause}:checked`,
      clause,
      title: `${what} is checked`,
      call: { ...bad, method, place },
      expect: malformed,
    },
  ]);
  return [
    ...inEachWay,
    {
      id: 'request.post-query:media-type',
      clause: 'request.post-query',
      title: 'a POST with its parameters in the query is checked though it has the media type of a form',
      call: {
        ...bad,
        method: 'POST',
        place: 'query',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      expect: malformed,
    },
    {
      id: 'request.post-form:charset',
      clause: 'request.post-form',
      title: 'a form whose media type carries a charset is read',
      call: {
        ...bad,
        method: 'POST',
        place: 'form',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      },
      expect: malformed,
    },
  ];
}

function parameterNames(names: Names): Case[] {
  const clause = 'request.names-in-letter-case';
  const first = names.fresh();
  return [
    ...refused(
      'request.names-in-letter-case',
      'name',
      'keypairname is not KeyPairName',
      { KeyPairName: undefined, keypairname: '1' },
      'MissingParameter',
    ),
    ...refused(
      'request.names-in-letter-case',
      'region',
      'regionid is not RegionId',
      { RegionId: undefined, regionid: 'xx-nowhere-1' },
      'MissingParameter',
    ),
    ...accepted('request.names-in-letter-case', 'tag', 'tag.1.key is not Tag.1.Key', {
      'tag.1.key': 'aliyun',
    }),
    ...passedOver(clause, 'tag-value', 'tag.1.value is not Tag.1.Value', {
      parameters: { 'Tag.1.Key': 'key', 'tag.1.value': 'acs:' },
    }),
    ...passedOver(clause, 'tag-in-upper-case', 'TAG.1.KEY is not Tag.1.Key', {
      parameters: { 'TAG.1.KEY': 'aliyun' },
    }),
    groupInLowerCase,
    formatInLowerCase,
    {
      id: 'request.first-of-duplicates:legal-first',
      clause: 'request.first-of-duplicates',
      title: 'of a legal and an illegal name the first one counts',
      call: { ...GET_JSON, parameters: { KeyPairName: first }, raw: { text: 'KeyPairName=1', means: {} } },
      expect: ACCEPTED,
    },
    {
      id: 'request.first-of-duplicates:illegal-first',
      clause: 'request.first-of-duplicates',
      title: 'of an illegal and a legal name the first one counts',
      call: {
        ...POST_XML,
        parameters: { KeyPairName: '1' },
        raw: { text: `KeyPairName=${names.fresh()}`, means: {} },
      },
      expect: { outcome: 'refused', code: 'InvalidKeyPairName.Malformed' },
    },
  ];
}

/** Which format comes without Format is the business of other clauses: here it comes in both cases. */
const formatInLowerCase: ScenarioCase = {
  id: 'request.names-in-letter-case:format',
  clause: 'request.names-in-letter-case',
  title: 'format is not Format',
  async scenario(session) {
    const send = (format: string) =>
      session.send({ method: 'GET', format: null, fixed: true, parameters: { KeyPairName: '1', format } });
    const [json, xml] = [await send('JSON'), await send('XML')];
    if (json.format === xml.format) return [];
    const expected = `${json.format ?? 'neither JSON nor XML'}, as with format=JSON`;
    return [
      { where: 'format of the answer to format=XML', expected, received: String(xml.format), answer: xml },
    ];
  },
};

/** The name is taken, so that no pair is made; that it is refused for that is the business of another clause. */
const groupInLowerCase: ScenarioCase = {
  id: 'request.names-in-letter-case:resource-group',
  clause: 'request.names-in-letter-case',
  title: 'resourcegroupid is not ResourceGroupId',
  given: [TAKEN_NAME],
  async scenario(session) {
    const parameters = { KeyPairName: await takenName(session), resourcegroupid: 'rg-doesnotexist00' };
    const answer = await session.send({ ...GET_JSON, parameters });
    const { errors } = session.contract;
    if (answer.outcome === 'accepted') return [];
    return judgeExpectation(
      errors,
      { outcome: 'refused', code: errors.owedForCondition('name-taken') },
      answer,
    );
  },
};

/** Tags are not shown in answers, but two equal keys are refused: so equality shows how a key was read. */
function decoding(names: Names): Case[] {
  const clause = 'request.decoding';
  const duplicate = { outcome: 'refused', code: 'Duplicate.TagKey' } as const;
  const keys = (
    tail: string,
    title: string,
    text: string,
    first: string,
    second: string,
    same: boolean,
  ): CallCase[] =>
    [GET_JSON, POST_XML].slice(0, same ? 2 : 1).map((way) => ({
      id: `${clause}:${tail}/${way.method.toLowerCase()}`,
      clause,
      title: `${title} (${way.method})`,
      call: { ...way, parameters: {}, raw: { text, means: { 'Tag.1.Key': first, 'Tag.2.Key': second } } },
      expect: same ? duplicate : ACCEPTED,
    }));
  const apart = (tail: string, title: string, text: string, ...tags: readonly string[]) => {
    const means = Object.fromEntries(tags.map((key, i) => [wireName('Tag.N.Key', i + 1), key]));
    return passedOver(clause, tail, title, { parameters: {}, raw: { text, means } });
  };
  return [
    ...keys(
      'plus-is-a-space',
      'a plus sign and %20 are the same',
      'Tag.1.Key=a+b&Tag.2.Key=a%20b',
      'a b',
      'a b',
      true,
    ),
    ...keys(
      'escaped-plus',
      '%2B and a plus sign are different',
      'Tag.1.Key=a%2Bb&Tag.2.Key=a+b',
      'a+b',
      'a b',
      false,
    ),
    ...keys(
      'lower-case-escape',
      '%2f and %2F are the same',
      'Tag.1.Key=a%2fb&Tag.2.Key=a%2Fb',
      'a/b',
      'a/b',
      true,
    ),
    ...keys(
      'raw-asterisk',
      'an asterisk and %2A are the same',
      'Tag.1.Key=a*b&Tag.2.Key=a%2Ab',
      'a*b',
      'a*b',
      true,
    ),
    ...keys(
      'escaped-letter',
      'a letter and its escape are the same',
      'Tag.1.Key=ab&Tag.2.Key=%61b',
      'ab',
      'ab',
      true,
    ),
    ...keys(
      'escaped-name',
      'an escaped name of a parameter is that name',
      'Tag.1.Key=ab&Tag%2E2.Key=ab',
      'ab',
      'ab',
      true,
    ),
    ...keys(
      'utf-8',
      'octets are read as UTF-8',
      'Tag.1.Key=é&Tag.2.Key=%C3%A9'.replace('é', '%c3%a9'),
      'é',
      'é',
      true,
    ),
    ...keys(
      'once',
      'an escaped percent sign stays one',
      'Tag.1.Key=a%2541&Tag.2.Key=aA',
      'a%41',
      'aA',
      false,
    ),
    ...apart(
      'plus-apart',
      'a key with %2B and one with a plus sign are two keys',
      'Tag.1.Key=a%2Bb&Tag.2.Key=a+b',
      'a+b',
      'a b',
    ),
    ...apart(
      'escape-apart',
      'a key with an escaped percent sign is not decoded again',
      'Tag.1.Key=a%2541&Tag.2.Key=aA',
      'a%41',
      'aA',
    ),
    ...apart(
      'ampersand',
      'an escaped ampersand parts no parameters',
      'Tag.1.Key=a%26b&Tag.2.Key=a',
      'a&b',
      'a',
    ),
    ...apart(
      'equals-sign',
      'an escaped equals sign does not end a value',
      'Tag.1.Key=a%3Db&Tag.2.Key=a',
      'a=b',
      'a',
    ),
    ...apart(
      'utf-8-apart',
      'two Chinese letters and two emoji are four keys',
      'Tag.1.Key=%E4%B8%AD&Tag.2.Key=%E6%96%87&Tag.3.Key=%F0%9F%98%80&Tag.4.Key=%F0%9F%98%81',
      '中',
      '文',
      '😀',
      '😁',
    ),
    {
      id: `${clause}:name-echoed`,
      clause,
      title: 'an escaped letter in a name comes back as the letter',
      async scenario(session) {
        const name = names.fresh();
        const text = `KeyPairName=%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
        const answer = await session.send({
          ...GET_JSON,
          parameters: {},
          raw: { text, means: { KeyPairName: name } },
        });
        const findings = judgeExpectation(session.contract.errors, ACCEPTED, answer);
        if (findings.length > 0 || answer.members?.['KeyPairName'] === name) return findings;
        return [
          { where: 'KeyPairName', expected: name, received: String(answer.members?.['KeyPairName']), answer },
        ];
      },
    },
  ];
}

function action({ document }: Contract): Case[] {
  const clause = 'request.action-in-header';
  const v3 = { ...GET_JSON, signature: 'v3' } as const;
  return [
    ...[GET_JSON, POST_XML].map((way): CallCase => ({
      id: `request.action-required:${way.method.toLowerCase()}`,
      clause: 'request.action-required',
      title: `a ${way.method} without Action is refused`,
      call: { ...way, signature: 'not-v3', parameters: { Action: undefined } },
      expect: { outcome: 'refused' },
    })),
    ...[GET_JSON, POST_XML].map((way): CallCase => ({
      id: `request.action-missing-code:${way.method.toLowerCase()}`,
      clause: 'request.action-missing-code',
      title: `a ${way.method} without Action costs MissingParameter, and the message names Action`,
      call: { ...way, signature: 'not-v3', parameters: { Action: undefined } },
      expect: { outcome: 'refused', code: 'MissingParameter', exactly: { parameter: 'Action' } },
    })),
    ...ofStatus('request.unknown-action', { Action: 'NoSuchAction' }, 'InvalidAction.NotFound'),
    ...ofStatus('request.unknown-version', { Version: '2000-01-01' }, 'InvalidVersion'),
    {
      id: `${clause}:accepted`,
      clause,
      title: `x-acs-action names ${document.operation}`,
      call: { ...v3, parameters: {} },
      expect: ACCEPTED,
    },
    {
      id: `${clause}:unknown`,
      clause,
      title: 'an action in x-acs-action that does not exist is refused',
      call: { ...v3, parameters: { Action: `${document.operation}x` } },
      expect: { outcome: 'refused', code: 'InvalidAction.NotFound' },
    },
    {
      id: `${clause}:version`,
      clause,
      title: 'a version in x-acs-version that does not exist is refused',
      call: { ...v3, parameters: { Version: '2000-01-01' } },
      expect: { outcome: 'refused', code: 'InvalidVersion' },
    },
    {
      id: 'request.action-in-header-unsigned:accepted',
      clause: 'request.action-in-header-unsigned',
      title: 'an unsigned request with x-acs-action and x-acs-version is accepted',
      async scenario(session) {
        const headers = { 'x-acs-action': document.operation, 'x-acs-version': versionOf(session.contract) };
        const parameters = { Action: undefined, Version: undefined };
        const answer = await session.send({ ...GET_JSON, signature: 'none', headers, parameters });
        const steps = session.contract.errors.find(answer.code ?? '')?.causes.map(({ step }) => step) ?? [];
        // A server that asks for signatures keeps a rule about those that ask for none.
        if (steps.includes('authentication')) {
          return session.target.verifies ? [] : 'the target asks for a signature';
        }
        return judgeExpectation(session.contract.errors, ACCEPTED, answer);
      },
    },
  ];
}

/** The status of a code; its message is left open. */
function ofStatus(clause: ClauseId, parameters: Call['parameters'], code: ErrorCode): ScenarioCase[] {
  return [GET_JSON, POST_XML].map((way) => ({
    id: `${clause}:status/${way.method.toLowerCase()}`,
    clause,
    title: `${code} comes with its status (${way.method})`,
    async scenario(session) {
      const { errors } = session.contract;
      const answer = await session.send({ ...way, signature: 'not-v3', parameters });
      const findings = judgeExpectation(errors, { outcome: 'refused', code }, answer);
      const { status } = errors.entry(code);
      if (findings.length > 0 || answer.status === status) return findings;
      return [{ where: 'status', expected: String(status), received: String(answer.status), answer }];
    },
  }));
}

function versionOf({ document }: Contract): string {
  return document.parameters.find(({ name }) => name === 'Version')?.example ?? '';
}

/** Names that a server may take for a tag or for another parameter, each with what to call it. */
const NEAR_NAMES: readonly (readonly [name: string, called: string])[] = [
  ['Tag.Key', 'a tag without a number'],
  ['Tag.x.Key', 'a tag with a letter for its number'],
  ['Tag.1.Keys', 'a name that goes on behind Key'],
  ['XTag.1.Key', 'a name that ends like a tag'],
  ['Tag_1_Key', 'a tag with underscores'],
  ['Tag[1][Key]', 'a tag with brackets'],
  ['Tag[]', 'an empty pair of brackets'],
  ['__proto__', 'a word that JavaScript reserves'],
  ['Tag', 'the beginning of a tag'],
  ['Tag.1', 'a tag without a member'],
  ['Tag.1.Key.x', 'a tag with a member too many'],
  ['hasOwnProperty', 'a word that each object of JavaScript has'],
];

function nearNames(): Case[] {
  return NEAR_NAMES.flatMap(([name, called]) =>
    passedOver('request.unknown-parameters', slug(called), `${name}, ${called}, is ignored`, {
      parameters: { [name]: 'aliyun' },
    }),
  );
}

function ignored(): CallCase[] {
  return [
    ...accepted('request.unknown-parameters', 'one', 'a parameter that nobody knows is ignored', {
      NoSuchParameter: 'x',
    }),
    ...accepted('request.unknown-parameters', 'like-a-tag', 'a parameter that is nearly a tag is ignored', {
      'Tag.1.Colour': 'x',
      'Tag.Key': 'aliyun',
    }),
    ...accepted('request.owner-parameters', 'all', 'the owner parameters of official SDKs are ignored', {
      OwnerId: '1234567890123456',
      ResourceOwnerId: '1234567890123456',
      ResourceOwnerAccount: 'account',
    }),
  ];
}

/** Each required parameter but the action, which has clauses of its own. */
function required({ document }: Contract): CallCase[] {
  return document.required
    .filter((name) => name !== 'Action')
    .flatMap((name) =>
      [GET_JSON, POST_XML].flatMap((way): CallCase[] => {
        const suffix = `${name}/${way.method.toLowerCase()}`;
        const absent = { ...way, parameters: { [name]: undefined } };
        const empty = { ...way, parameters: { [name]: '' } };
        const anyCode = { outcome: 'refused' } as const;
        const owed = { outcome: 'refused', code: 'MissingParameter', exactly: { parameter: name } } as const;
        const by = `(${way.method})`;
        return [
          {
            id: `missing.refused:${suffix}`,
            clause: 'missing.refused',
            title: `a request without ${name} is refused ${by}`,
            call: absent,
            expect: anyCode,
          },
          {
            id: `missing.empty:${suffix}`,
            clause: 'missing.empty',
            title: `an empty ${name} is refused ${by}`,
            call: empty,
            expect: anyCode,
          },
          {
            id: `missing.code:absent-${suffix}`,
            clause: 'missing.code',
            title: `a request without ${name} costs MissingParameter, and the message names it ${by}`,
            call: absent,
            expect: owed,
          },
          {
            id: `missing.code:empty-${suffix}`,
            clause: 'missing.code',
            title: `an empty ${name} costs MissingParameter, and the message names it ${by}`,
            call: empty,
            expect: owed,
          },
        ];
      }),
    );
}
