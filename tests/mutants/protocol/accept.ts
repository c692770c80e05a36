/** Mutants about the format of an answer to a request without Format: what Accept says, and what a signature says. */
import { formatOf, parseMediaType, preferredFormat } from '../../../contract/wire/media-type.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { choosing, isV3, named } from './format-faults.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { staging } from '../faults.ts';

/** The mutants of this theme. */
export const acceptMutants: readonly Mutant[] = [
  {
    name: 'v3-default-xml',
    fault: 'It answers a V3 request in XML where nothing else is asked for.',
    clause: 'format.default-json-for-v3',
    caughtBy: ['format.default-json-for-v3:get/*'],
    hint: {
      text: 'Without Format, the answer to a V3 request is XML. It has to be JSON.',
      received: ['*: XML*'],
    },
    behave: () =>
      choosing((asked, request) => named(asked) ?? preferredFormat(request.headers.get('accept')) ?? 'XML'),
  },
  {
    name: 'default-json',
    fault: 'It answers in JSON where nothing else is asked for.',
    clause: 'format.default-xml',
    caughtBy: [
      'format.default-xml:nothing/*',
      'format.default-xml:accept-html/*',
      'format.unknown-value:nothing/refusal',
      'format.unknown-value:empty/refusal',
      'format.accept-weights:wildcard/refusal',
    ],
    hint: {
      text: 'Without Format, the answer is JSON. It has to be XML, except for a V3 signature or an Accept that prefers JSON.',
      received: ['*: JSON*'],
    },
    behave: () =>
      choosing((asked, request) => named(asked) ?? preferredFormat(request.headers.get('accept')) ?? 'JSON'),
  },
  {
    name: 'accept-ignored',
    fault: 'It does not look at Accept.',
    clause: 'format.default-json-by-accept',
    caughtBy: [
      'format.default-json-by-accept:*',
      'format.unknown-value:accept/refusal',
      'format.accept-weights:*json*',
      'format.accept-weights:charset/refusal',
    ],
    hint: {
      text: 'Accept is ignored if Format is absent. Answer in JSON if Accept prefers JSON.',
      received: ['*: XML*'],
    },
    behave: () => choosing((asked, request) => named(asked) ?? (isV3(request) ? 'JSON' : 'XML')),
  },
  {
    name: 'accept-json-to-the-letter',
    fault: 'It answers in JSON when Accept is application/json and nothing more.',
    clause: 'format.default-json-by-accept',
    caughtBy: [
      'format.default-json-by-accept:mixed-letter-case/refusal',
      'format.default-json-by-accept:among-others/refusal',
      'format.accept-weights:*json*',
      'format.accept-weights:charset/refusal',
    ],
    hint: {
      text: 'Accept is compared as one text. It is a list of media types with weights.',
      received: ['*: XML*'],
    },
    behave: () => accepting((accept) => accept === 'application/json'),
  },
  {
    name: 'accept-406',
    fault: 'It refuses with 406 when Accept names neither JSON nor XML nor a wildcard.',
    clause: 'format.default-xml',
    caughtBy: ['format.default-xml:accept-html/success'],
    behave: notAcceptable,
  },
  {
    name: 'accept-with-json-in-it',
    fault: 'It answers in JSON when the word json stands in Accept.',
    clause: 'format.accept-weights',
    caughtBy: [
      'format.default-json-by-accept:mixed-letter-case/refusal',
      'format.accept-weights:higher-weight-of-xml/refusal',
      'format.accept-weights:first-of-equals/refusal',
    ],
    behave: () => accepting((accept) => accept.includes('json')),
  },
  {
    name: 'accept-without-weights',
    fault: 'It takes the first type of Accept that it knows.',
    clause: 'format.accept-weights',
    caughtBy: ['format.accept-weights:higher-weight-of-*/refusal'],
    behave: () => accepting((accept) => typesOf(accept).map(formatOf).find(Boolean) === 'JSON'),
  },
  {
    name: 'accept-wildcard-is-json',
    fault: 'A wildcard in Accept stands for JSON, with its weight.',
    clause: 'format.accept-weights',
    caughtBy: ['format.accept-weights:wildcard/refusal'],
    behave: () =>
      accepting((accept) => preferredFormat(accept.replace('*/*', 'application/json')) === 'JSON'),
  },
  {
    name: 'accept-wildcard-weighs',
    fault: 'A wildcard in Accept with a higher weight goes before JSON.',
    clause: 'format.accept-weights',
    caughtBy: ['format.accept-weights:wildcard-before-json/refusal'],
    behave: () => accepting((accept) => preferredFormat(accept.replace('*/*', 'application/xml')) === 'JSON'),
  },
  {
    name: 'accept-json-before-xml',
    fault: 'Of types with the same weight in Accept it takes JSON, whichever comes first.',
    clause: 'format.accept-weights',
    caughtBy: ['format.accept-weights:first-of-equals/refusal'],
    behave: () => accepting((accept) => preferredFormat(accept.split(',').toSorted().join(',')) === 'JSON'),
  },
];

/** Reads Accept otherwise, where nothing goes before it. */
function accepting(isJson: (accept: string) => boolean): Behaviour {
  return choosing((asked, request) => {
    const before = named(asked) ?? (isV3(request) ? 'JSON' : undefined);
    return before ?? (isJson(request.headers.get('accept') ?? '') ? 'JSON' : 'XML');
  });
}

/** Refuses requests whose Accept allows neither JSON nor XML. */
function notAcceptable(): Behaviour {
  return staging({
    readParameters(request) {
      const reading = STAGES.readParameters(request);
      const accept = request.headers.get('accept') ?? '*/*';
      const isFine = accept.includes('*/*') || typesOf(accept).some((type) => formatOf(type) !== undefined);
      return isFine ? reading : { ...reading, refused: { answer: 'Mock.UnknownAnswer' } };
    },
  });
}

function typesOf(accept: string): string[] {
  return accept.split(',').map((element) => parseMediaType(element).type);
}
