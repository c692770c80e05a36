/** Mutants about how text becomes parameters: plus signs, escapes, octets. */
import { type WireParameters, formatForm, parseForm } from '../../../contract/wire/form.ts';
import type { HttpRequest } from '../../../mock/server/http.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { doubting, reading, receiving } from '../faults.ts';

const clause = 'request.decoding';

/** The mutants of this theme. */
export const decodingMutants: readonly Mutant[] = [
  {
    name: 'plus-stays-in-query',
    fault: 'It takes a plus sign in the query for a plus sign.',
    clause,
    caughtBy: [
      'request.decoding:plus-*/get',
      'request.decoding:escaped-plus/get',
      'request.decoding:fuzz-any-spelling',
    ],
    hint: {
      text: 'A plus sign in the query is not decoded. It stands for a space, as %20 does.',
      received: ['outcome*: 200, a success', '*Duplicate.TagKey'],
    },
    behave: () => receiving(inQuery((text) => text.replaceAll('+', '%2B'))),
  },
  {
    name: 'plus-stays-in-form',
    fault: 'It takes a plus sign in the form for a plus sign.',
    clause,
    caughtBy: ['request.decoding:plus-*/post', 'request.decoding:fuzz-any-spelling'],
    hint: {
      text: 'A plus sign in a form is not decoded. It stands for a space, as %20 does.',
      received: ['outcome*: 200, a success', '*Duplicate.TagKey'],
    },
    behave: () => receiving(inForm((text) => text.replaceAll('+', '%2B'))),
  },
  {
    name: 'plus-decoded-last',
    fault: 'It decodes the escapes and then makes spaces of all plus signs.',
    clause,
    caughtBy: ['request.decoding:escaped-plus/get', 'request.decoding:plus-apart/*'],
    hint: {
      text: 'Plus signs become spaces after the escapes are decoded. Replace them first, so that %2B stays a plus sign.',
      received: ['*Duplicate.TagKey'],
    },
    behave: () => receiving(inBoth((text) => text.replaceAll(/%2B/gi, '+'))),
  },
  {
    name: 'decoded-twice',
    fault: 'It decodes what its framework has decoded already.',
    clause,
    caughtBy: [
      'response.name-echoed:json',
      'name.characters:escaped-escape/*',
      'request.legal-values-decoded:once',
      'request.decoding:once/get',
      'request.decoding:escape-apart/*',
    ],
    hint: {
      text: 'Parameters are decoded twice. The framework has decoded them already: %2541 is the text %41.',
      received: [
        '*Duplicate.TagKey',
        '*Malformed',
        'outcome*: 200, a success',
        '*: KeyPair.AlreadyExist',
        'KeyPairName: *',
      ],
    },
    behave: () => reading(decodedAgain),
  },
  {
    name: 'form-decoded-twice',
    fault: 'A filter decodes the form before the framework does.',
    clause,
    caughtBy: [
      'response.name-echoed:xml',
      'name.characters:escaped-escape/post-xml',
      'request.legal-values-decoded:once',
      'request.decoding:escape-apart/post',
    ],
    hint: {
      text: 'The parameters of a form are decoded twice. The framework has decoded them already: %2541 is the text %41.',
      received: [
        '*Duplicate.TagKey',
        '*Malformed',
        'outcome*: 200, a success',
        '*: KeyPair.AlreadyExist',
        'KeyPairName: *',
      ],
    },
    behave: () =>
      reading((parameters, { method }) => (method === 'POST' ? decodedAgain(parameters) : parameters)),
  },
  {
    name: 'escapes-in-upper-case-only',
    fault: 'It decodes no escape in lower case.',
    clause,
    caughtBy: [
      'request.legal-values-decoded:*',
      'request.decoding:lower-case-escape/*',
      'request.decoding:utf-8/*',
      'request.decoding:fuzz-any-spelling',
    ],
    hint: {
      text: 'Percent-escapes are decoded only if their hex digits are in upper case. %2f is the same as %2F.',
      received: ['outcome*: 200, a success', '*.Malformed'],
      always: ['request.decoding:lower-case-escape/*'],
    },
    behave: () =>
      receiving(
        inBoth((text) =>
          text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
            /[a-f]/.test(escapes) ? escapes.replaceAll('%', '%25') : escapes,
          ),
        ),
      ),
  },
  {
    name: 'decoded-before-split',
    fault:
      'Its older code, for tags without values, decodes the whole text and then splits it at its ampersands.',
    clause,
    caughtBy: ['request.decoding:ampersand/*', 'request.decoding:fuzz-any-spelling'],
    hint: {
      text: 'The query or form is decoded before it is split at its ampersands. Split first, then decode each name and value.',
      received: ['*Duplicate.TagKey', '*outcome, for *'],
    },
    behave: () => receiving(inBoth(whereTagsHaveNoValues((text) => text.replaceAll('%26', '&')))),
  },
  {
    name: 'split-at-every-equals-sign',
    fault: 'Its older code, for tags without values, decodes a pair and then splits it at every equals sign.',
    clause,
    caughtBy: ['request.decoding:equals-sign/*', 'request.decoding:fuzz-any-spelling'],
    hint: {
      text: 'A pair is decoded before it is split at its equals sign. Split at the first equals sign, then decode both halves.',
      received: ['*Duplicate.TagKey', '*outcome, for *'],
    },
    behave: () => receiving(inBoth(whereTagsHaveNoValues((text) => text.replaceAll(/%3D[^&]*/gi, '')))),
  },
  {
    name: 'names-not-decoded',
    fault: 'It decodes the values of parameters, but not their names.',
    clause,
    caughtBy: ['request.decoding:escaped-name/*'],
    hint: ifAccepted('The values of parameters are decoded, but their names are not. Decode both.'),
    behave: () =>
      receiving(inBoth((text) => text.replaceAll(/(?<=^|&)[^=&]*/g, (name) => name.replaceAll('%', '%25')))),
  },
  {
    name: 'form-in-latin-1',
    fault: 'It reads the octets of a form as Latin-1, the default of its language.',
    clause,
    caughtBy: [
      'name.chinese-letters:*',
      'name.other-letters:*',
      'name.length-not-in-bytes:128-chinese',
      'tags.length-not-in-bytes:128-chinese',
    ],
    hint: {
      text: 'The octets of a form are read as Latin-1. They are UTF-8, as those of a query are.',
      received: ['*.Malformed'],
      always: ['name.chinese-letters:first', 'tags.length-not-in-bytes:128-chinese'],
    },
    behave: () =>
      receiving(
        inForm((text) =>
          text.replaceAll(/%([89A-F][0-9A-F])/gi, (_, hex: string) =>
            encodeURIComponent(String.fromCharCode(Number.parseInt(hex, 16))),
          ),
        ),
      ),
  },
  {
    name: 'tag-keys-without-emoji',
    fault:
      'It keeps tag keys in a column of three octets for a character, and an emoji becomes a replacement character.',
    clause,
    caughtBy: ['request.decoding:utf-8-apart/*', 'tags.keys-compared-exactly:emoji'],
    behave: () =>
      reading(
        (parameters) =>
          new Map(
            Array.from(parameters, ([name, value]) => [
              name,
              name.endsWith('.Key') ? value.replaceAll(/\p{Extended_Pictographic}/gu, '\uFFFD') : value,
            ]),
          ),
      ),
  },
  {
    name: 'signed-over-raw-text',
    fault: 'It verifies a signature over the text as it came, so that each text has but one spelling.',
    clause,
    caughtBy: ['request.legal-values-decoded:*', 'request.decoding:*'],
    behave: () => doubting(({ request }) => !textsOf(request).every(isCanonical)),
  },
];

/** Changes the text of the query. */
function inQuery(change: (text: string) => string): (request: HttpRequest) => HttpRequest {
  return (request) => ({ ...request, target: request.target.replace(/(?<=\?).*/s, change) });
}

/** Changes the text of the form. */
function inForm(change: (text: string) => string): (request: HttpRequest) => HttpRequest {
  return (request) => ({
    ...request,
    body: request.body && Buffer.from(change(request.body.toString('latin1')), 'latin1'),
  });
}

function inBoth(change: (text: string) => string): (request: HttpRequest) => HttpRequest {
  return (request) => inForm(change)(inQuery(change)(request));
}

function textsOf({ target, body }: HttpRequest): string[] {
  return [target.replace(/^[^?]*\??/, ''), body?.toString('latin1') ?? ''];
}

/** Whether each pair of a text is as it would be written anew. */
function isCanonical(text: string): boolean {
  return text.split('&').every((pair) => {
    const form = parseForm(pair);
    return form.ok && formatForm(form.parameters) === pair;
  });
}

function decodedAgain(parameters: WireParameters): WireParameters {
  return new Map(Array.from(parameters, ([name, value]) => [name, decodedOnce(value)]));
}

function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function whereTagsHaveNoValues(change: (text: string) => string): (text: string) => string {
  return (text) => (text.includes('Tag.1.Key=') && !text.includes('Tag.1.Value=') ? change(text) : text);
}
