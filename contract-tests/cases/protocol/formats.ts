/** Cases about which format an answer comes in (ruling 3), and that both formats say the same (ruling 14). */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Format } from '../../../contract/wire/media-type.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { Case, CallCase, ScenarioCase, SweepCase } from '../../engine/case.ts';
import { type Finding, shown } from '../../judges/finding.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { passedOver } from './passed-over.ts';
import { refusals } from '../create-key-pair/states.ts';

type Way = Omit<Call, 'parameters'>;

/** All cases about formats but the sweeps. */
export function formatCases(contract: Contract): Case[] {
  return [
    ...refusedInXml(contract),
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
    ...refusal(
      'format.xml',
      'v3',
      'Format=XML and a V3 signature',
      { method: 'GET', format: 'XML', signature: 'v3' },
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
      { method: 'GET', format: null, signature: 'not-v3' },
      'XML',
    ),
    ...both(
      'format.default-xml',
      'accept-xml',
      'no Format and an Accept for XML',
      { method: 'POST', format: null, signature: 'not-v3', headers: { accept: 'application/xml' } },
      'XML',
    ),
    ...both(
      'format.default-xml',
      'accept-html',
      'no Format and an Accept for HTML',
      { method: 'GET', format: null, signature: 'not-v3', headers: { accept: 'text/html' } },
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
      'no Format and a V3 signature by POST',
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
      { method: 'GET', format: null, signature: 'not-v3', headers: { accept: 'application/json' } },
      'JSON',
    ),
    ...refusal(
      'format.default-json-by-accept',
      'among-others',
      'no Format and an Accept that begins with JSON',
      {
        method: 'POST',
        format: null,
        signature: 'not-v3',
        headers: { accept: 'application/json, text/plain, */*' },
      },
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
      { method: 'GET', format: 'YAML', signature: 'not-v3' },
      'XML',
    ),
    ...refusal(
      'format.unknown-value',
      'empty',
      'an empty Format',
      { method: 'POST', format: '', signature: 'not-v3' },
      'XML',
    ),
    ...passedOver('format.unknown-value', 'not-refused', 'a request is not refused for Format=YAML', {
      parameters: { Format: 'YAML' },
    }),
    ...accept('wildcard', '*/*', 'XML'),
    ...accept('json-before-wildcard', 'application/json, */*', 'JSON'),
    ...accept('wildcard-before-json', '*/*;q=0.9, application/json;q=0.1', 'JSON'),
    ...accept('higher-weight-of-xml', 'application/json;q=0.5, application/xml;q=0.9', 'XML'),
    ...accept('higher-weight-of-json', 'application/xml;q=0.5, application/json', 'JSON'),
    ...accept('charset', 'application/json; charset=utf-8', 'JSON'),
    ...accept('browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'XML'),
    ...accept('first-of-equals', 'application/xml, application/json', 'XML'),
    sameMembers,
    sameRefusal,
  ];
}

/**
 * Over all answers to a GET: which format was asked for holds for each kind of success and refusal. A server that does
 * not read the form of a POST can't know what is asked for there.
 */
export function formatSweeps(): SweepCase[] {
  return FORMATS.map(([clause, format]) => ({
    id: `${clause}:everywhere`,
    clause,
    title: `every answer to a GET with Format=${format} is ${format}`,
    sweep(answers) {
      const judged = answers.filter(
        (answer) =>
          answer.exchange.request.method === 'GET' &&
          answer.asked.get('Format') === format &&
          answer.format !== undefined,
      );
      return judged.length === 0 ? 'the target gave no such answer in this run' : notIn(format, judged);
    },
  }));
}

const FORMATS = [
  ['format.json', 'JSON'],
  ['format.xml', 'XML'],
] as const;

const SUCCESS = { outcome: 'accepted' } as const;
const REFUSAL = { outcome: 'refused' } as const;

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

/** A server may refuse a request before it knows in which format. That it refuses it is the business of other clauses. */
function refusedInXml(contract: Contract): ScenarioCase[] {
  return refusals(contract).map(([called, parameters]) => ({
    id: `format.xml:${called.replaceAll(' ', '-')}/refusal`,
    clause: 'format.xml',
    title: `the answer to a request with ${called} and Format=XML is XML`,
    async scenario(session) {
      const way = { method: 'GET', format: 'XML', fixed: true, signature: 'not-v3' } as const;
      const answer = await session.send({ ...way, parameters });
      return answer.format === undefined ? 'the answer is in neither format' : notIn('XML', [answer]);
    },
  }));
}

/** The answers that are not in a format; what is in neither is the business of the clause format.well-formed. */
function notIn(format: Format, answers: readonly Answer[]): Finding[] {
  return answers
    .filter((answer) => answer.format !== undefined && answer.format !== format)
    .map((answer) => ({
      where: 'format of the answer',
      expected: format,
      received: String(answer.format),
      answer,
    }));
}

function accept(slug: string, header: string, format: Format): CallCase[] {
  const way: Way = { method: 'GET', format: null, signature: 'not-v3', headers: { accept: header } };
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
    const [success] = session.contract.document.answers;
    return faults.length > 0 ? faults : differentNames(Object.keys(success?.members ?? {}), ...answers);
  },
};

const sameRefusal: Case = {
  id: 'format.same-members:refusal',
  clause: 'format.same-members',
  title: 'a refusal in XML has the code and the message of one in JSON',
  async scenario(session) {
    const parameters = { KeyPairName: '1' };
    const send = (format: Format) => session.send({ method: 'GET', format, fixed: true, parameters });
    const [json, xml] = [await send('JSON'), await send('XML')];
    const faults = [json, xml].flatMap((answer) =>
      judgeExpectation(session.contract.errors, REFUSAL, answer),
    );
    return faults.length > 0 ? faults : differentValues(json, xml);
  },
};

/** Of the members that the contract knows: XML can't write every other one, such as a null, or may leave it out. */
function differentNames(known: readonly string[], json: Answer, xml: Answer): Finding[] {
  const names = ({ members = {} }: Answer) => known.filter((name) => name in members).join(', ');
  if (names(json) === names(xml)) return [];
  return [{ where: 'members', expected: `those of JSON: ${names(json)}`, received: names(xml), answer: xml }];
}

/** What tells a client why it was refused; other members of a refusal are free. */
function differentValues(json: Answer, xml: Answer): Finding[] {
  return ['Code', 'Message'].flatMap((name) => {
    const [expected, received] = [json, xml].map(({ members }) => members?.[name]);
    if (expected === received) return [];
    return [{ where: name, expected: shown(expected), received: shown(received), answer: xml }];
  });
}
