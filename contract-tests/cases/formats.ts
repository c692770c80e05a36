/** Cases about which format an answer comes in (ruling 3), and that both formats say the same (ruling 14). */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Format } from '../../contract/wire/media-type.ts';
import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Case, CallCase } from '../case.ts';
import { type Finding, shown } from '../finding.ts';
import { judgeExpectation } from '../judges/expectation.ts';

type Way = Omit<Call, 'parameters'>;

/** All cases about formats but those that sweep over every answer. */
export function formatCases(): Case[] {
  return [
    ...both('format.json', 'get', 'Format=JSON', { method: 'GET', format: 'JSON' }, 'JSON'),
    ...both('format.json', 'post', 'Format=JSON in the form', { method: 'POST', format: 'JSON' }, 'JSON'),
    ...both(
      'format.json',
      'accept-xml',
      'Format=JSON against an Accept for XML',
      { method: 'GET', format: 'JSON', headers: { accept: 'application/xml' } },
      'JSON',
    ),
    ...both('format.xml', 'get', 'Format=XML', { method: 'GET', format: 'XML' }, 'XML'),
    ...both('format.xml', 'post', 'Format=XML in the form', { method: 'POST', format: 'XML' }, 'XML'),
    ...both(
      'format.xml',
      'accept-json',
      'Format=XML against an Accept for JSON',
      { method: 'GET', format: 'XML', headers: { accept: 'application/json' } },
      'XML',
    ),
    ...both('format.letter-case', 'json', 'Format=json', { method: 'GET', format: 'json' }, 'JSON'),
    ...both(
      'format.letter-case',
      'xml',
      'Format=xml',
      { method: 'POST', format: 'xml', headers: { accept: 'application/json' } },
      'XML',
    ),
    ...both(
      'format.default-xml',
      'nothing',
      'no Format and no Accept',
      { method: 'GET', format: null, signature: 'v1' },
      'XML',
    ),
    ...both(
      'format.default-xml',
      'accept-xml',
      'no Format and an Accept for XML',
      { method: 'POST', format: null, signature: 'v1', headers: { accept: 'application/xml' } },
      'XML',
    ),
    ...both(
      'format.default-json-for-v3',
      'get',
      'no Format and a V3 signature',
      { method: 'GET', format: null, signature: 'v3' },
      'JSON',
    ),
    ...both(
      'format.default-json-for-v3',
      'post',
      'no Format and a V3 signature',
      {
        method: 'POST',
        place: 'query',
        format: null,
        signature: 'v3',
        headers: { accept: 'application/json' },
      },
      'JSON',
    ),
    ...both(
      'format.default-json-by-accept',
      'get',
      'no Format and an Accept for JSON',
      { method: 'GET', format: null, signature: 'v1', headers: { accept: 'application/json' } },
      'JSON',
    ),
    ...refusal(
      'format.unknown-value',
      'accept',
      'Format=YAML and an Accept for JSON',
      { method: 'GET', format: 'YAML', headers: { accept: 'application/json' } },
      'JSON',
    ),
    ...refusal(
      'format.unknown-value',
      'nothing',
      'Format=YAML',
      { method: 'GET', format: 'YAML', signature: 'v1' },
      'XML',
    ),
    ...accept('wildcard', '*/*', 'XML'),
    ...accept('json-before-wildcard', 'application/json, */*', 'JSON'),
    ...accept('wildcard-before-json', '*/*;q=0.9, application/json;q=0.1', 'JSON'),
    ...accept('higher-weight-of-xml', 'application/json;q=0.5, application/xml;q=0.9', 'XML'),
    ...accept('higher-weight-of-json', 'application/xml;q=0.5, application/json', 'JSON'),
    ...accept('first-of-equals', 'application/xml, application/json', 'XML'),
    sameMembers,
    sameRefusal,
  ];
}

const SUCCESS = { outcome: 'accepted' } as const;
const REFUSAL = { outcome: 'refused', code: 'InvalidKeyPairName.Malformed' } as const;

/** A success and a refusal asked for in one way. */
function both(clause: ClauseId, slug: string, what: string, way: Way, format: Format): CallCase[] {
  return [
    {
      id: `${clause}:${slug}/success`,
      clause,
      title: `a success with ${what} is ${format}`,
      call: { ...way, fixed: true, parameters: {} },
      expect: { ...SUCCESS, format },
    },
    ...refusal(clause, slug, what, way, format),
  ];
}

function refusal(clause: ClauseId, slug: string, what: string, way: Way, format: Format): CallCase[] {
  return [
    {
      id: `${clause}:${slug}/refusal`,
      clause,
      title: `a refusal with ${what} is ${format}`,
      call: { ...way, fixed: true, parameters: { KeyPairName: '1' } },
      expect: { ...REFUSAL, format },
    },
  ];
}

function accept(slug: string, header: string, format: Format): CallCase[] {
  const way: Way = { method: 'GET', format: null, signature: 'v1', headers: { accept: header } };
  return refusal('format.accept-weights', slug, `Accept: ${header}`, way, format);
}

const sameMembers: Case = {
  id: 'format.same-members:success',
  clause: 'format.same-members',
  title: 'a success in XML has the members of one in JSON',
  async scenario(session) {
    const send = (format: Format) => session.send({ method: 'GET', format, fixed: true, parameters: {} });
    const answers = [await send('JSON'), await send('XML')] as const;
    const faults = answers.flatMap((answer) => judgeExpectation(session.contract.errors, SUCCESS, answer));
    return faults.length > 0 ? faults : differentNames(...answers);
  },
};

const sameRefusal: Case = {
  id: 'format.same-members:refusal',
  clause: 'format.same-members',
  title: 'a refusal in XML has the members, the code and the message of one in JSON',
  async scenario(session) {
    const parameters = { KeyPairName: '1' };
    const send = (format: Format) => session.send({ method: 'GET', format, fixed: true, parameters });
    const [json, xml] = [await send('JSON'), await send('XML')];
    const faults = [json, xml].flatMap((answer) =>
      judgeExpectation(session.contract.errors, REFUSAL, answer),
    );
    return faults.length > 0 ? faults : [...differentNames(json, xml), ...differentMessage(json, xml)];
  },
};

function differentNames(json: Answer, xml: Answer): Finding[] {
  const names = ({ members }: Answer) =>
    Object.keys(members ?? {})
      .toSorted()
      .join(', ');
  if (names(json) === names(xml)) return [];
  return [{ where: 'members', expected: `those of JSON: ${names(json)}`, received: names(xml), answer: xml }];
}

function differentMessage(json: Answer, xml: Answer): Finding[] {
  const [expected, received] = [json, xml].map(({ members }) => members?.['Message']);
  if (expected === received) return [];
  return [{ where: 'Message', expected: shown(expected), received: shown(received), answer: xml }];
}
