/** Mutants that do what their framework does unasked: with names of parameters, duplicates, empty and long values. */
import type { HttpRequest } from '../../../mock/call/http.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { barely } from '../bare-answers.ts';
import type { Mutant } from '../mutant.ts';
import { constraining, failing, responding, staging } from '../faults.ts';
import { areRepeated, codePoints, comparing, supposing, tagsOf } from '../rules.ts';

/** The mutants of this theme. */
export const frameworkMutants: readonly Mutant[] = [
  {
    name: 'duplicates-refused',
    fault: 'Its deserializer refuses a parameter that comes twice.',
    clause: 'request.first-of-duplicates',
    caughtBy: ['request.first-of-duplicates:*'],
    behave: () =>
      staging({
        validate: (call, ...rest) =>
          hasDuplicate(call.request) ? { answer: 'Mock.MalformedRequest' } : STAGES.validate(call, ...rest),
      }),
  },
  {
    name: 'duplicates-fail',
    fault: 'Its framework makes a list of a parameter that comes twice, and it fails over that.',
    clause: 'request.first-of-duplicates',
    caughtBy: ['request.first-of-duplicates:*'],
    behave: () => failing(({ request }) => hasDuplicate(request)),
  },
  {
    name: 'dots-make-objects',
    fault: 'Its framework makes an object of names with dots, and fails where a text stands in its place.',
    clause: 'request.unknown-parameters',
    caughtBy: [
      'request.unknown-parameters:the-beginning-of-a-tag/*',
      'request.unknown-parameters:a-tag-without-a-member/*',
      'request.unknown-parameters:a-tag-with-a-member-too-many/*',
    ],
    behave: () =>
      failing(({ parameters }) =>
        [...parameters.keys()].some((name) => /^Tag(?:\.1(?:\.Key\.x)?)?$/.test(name)),
      ),
  },
  {
    name: 'tag-pattern-with-bare-dots',
    fault: 'The dots in its pattern for tags stand for any character.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:a-tag-with-underscores/*'],
    behave: () =>
      supposing(
        (parameters) =>
          new Map(
            Array.from(parameters, ([name, value]) => [
              name.replace(/^Tag.(\d+).(Key|Value)$/, 'Tag.$1.$2'),
              value,
            ]),
          ),
      ),
  },
  {
    name: 'own-members-hidden',
    fault: 'It asks the object of parameters for hasOwnProperty, and gets a parameter of that name.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:a-word-that-each-object-of-JavaScript-has/*'],
    behave: () => failing(({ parameters }) => parameters.has('hasOwnProperty')),
  },
  {
    name: 'method-overridden',
    fault: 'Its framework takes the parameter _method of a form for the method.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:reserved-by-frameworks/post'],
    behave: () =>
      staging({
        validate: (call, ...rest) =>
          call.request.method === 'POST' && call.parameters.get('_method') === 'DELETE'
            ? { answer: 'UnsupportedHTTPMethod' }
            : STAGES.validate(call, ...rest),
      }),
  },
  {
    name: 'callback-heeded',
    fault: 'Its framework answers a GET with the parameter callback by a script.',
    clause: 'request.unknown-parameters',
    caughtBy: [
      'request.unknown-parameters:reserved-by-frameworks/get',
      'format.media-type:json',
      'errors.body:json',
    ],
    behave: () =>
      responding((response, { request, parameters }) => {
        const callback = parameters.get('callback');
        if (callback === undefined || request.method !== 'GET') return response;
        return {
          ...response,
          headers: { ...response.headers, 'content-type': 'application/javascript' },
          body: `${callback}(${response.body})`,
        };
      }),
  },
  {
    name: 'page-parsed',
    fault: 'Its framework reads page and limit as numbers, and fails where they are none.',
    clause: 'request.unknown-parameters',
    caughtBy: ['request.unknown-parameters:reserved-by-frameworks/*'],
    behave: () =>
      failing(({ parameters }) =>
        /\D/.test(`${parameters.get('page') ?? ''}${parameters.get('limit') ?? ''}`),
      ),
  },
  {
    name: 'missing-in-plain-text',
    fault: 'Its framework tells in plain text which parameter is missing.',
    clause: 'missing.refused',
    caughtBy: [
      'missing.*',
      'format.media-type:*',
      'errors.body:*',
      'request.names-in-letter-case:*',
      'order.of-checks:missing-parameters-before-*',
      'order.of-checks:*-before-missing-parameters',
    ],
    behave: () =>
      barely(
        ({ parameters }) => ['RegionId', 'KeyPairName'].some((name) => !parameters.get(name)),
        422,
        'text/plain; charset=utf-8',
        'Failed to deserialize form body: missing field',
      ),
  },
  {
    name: 'value-length-by-framework',
    fault: 'Its framework checks the length of tag values, and refuses them in a body of its own.',
    clause: 'tags.value-maximum-length',
    caughtBy: [
      'tags.value-maximum-length:*',
      'tags.every-tag-checked:*value*',
      'tags.length-*:value-*',
      'errors.body:*',
      'errors.host-id:all',
    ],
    behave: () =>
      barely(
        ({ parameters }) => tagsOf(parameters).some(({ value = '' }) => codePoints(value) > 128),
        422,
        'application/json',
        '{"detail":[{"type":"string_too_long","msg":"String should have at most 128 characters"}]}',
      ),
  },
  {
    name: 'tag-numbers-by-their-first-digits',
    fault: 'It reads the number of a tag as far as there are digits.',
    clause: 'tags.odd-numbers-ignored',
    caughtBy: ['tags.odd-numbers-ignored:*'],
    behave: () =>
      supposing(
        (parameters) =>
          new Map(
            Array.from(parameters, ([name, value]) => [
              name.replace(/^Tag\.\s*\+?0*([1-9]\d*)[^.]*(?:\.\d+)?\.(?=Key$|Value$)/, 'Tag.$1.'),
              value,
            ]),
          ),
      ),
  },
  {
    name: 'tag-keys-padded',
    fault: 'Its database compares tag keys without regard to spaces at their ends.',
    clause: 'tags.keys-compared-exactly',
    caughtBy: ['tags.keys-compared-exactly:white-space'],
    behave: () => comparing((tags) => areRepeated(tags.map(({ key = '' }) => key.replace(/ +$/, '')))),
  },
  {
    name: 'tag-value-empty-is-null',
    fault: 'Its database stores the empty text as nothing, which its column does not take.',
    clause: 'tags.value-may-be-empty',
    caughtBy: [
      'tags.value-may-be-empty:*',
      'tags.every-tag-checked:behind-an-empty-value/*',
      'tags.key-otherwise-free:fuzz-*',
      'authentication.v*-accepted:empty-value/*',
    ],
    behave: () => failing(({ parameters }) => tagsOf(parameters).some(({ value }) => value === '')),
  },
  {
    name: 'blank-parameters-dropped',
    fault: 'Its framework drops parameters without a value, so that an empty tag key is none.',
    clause: 'tags.key-not-empty',
    caughtBy: ['tags.key-not-empty:empty-alone/*'],
    behave: () => supposing((parameters) => new Map([...parameters].filter(([, value]) => value !== ''))),
  },
  {
    name: 'name-cut-inside-a-character',
    fault: 'It cuts a name for its log behind 128 octets, and fails where that is inside a character.',
    clause: 'name.length-not-in-bytes',
    caughtBy: ['name.length-not-in-bytes:*'],
    behave: () =>
      failing(({ parameters }) => {
        const name = Buffer.from(parameters.get('KeyPairName') ?? '');
        return name.length > 128 && ((name[128] ?? 0) & 0xc0) === 0x80;
      }),
  },
  {
    name: 'head-fails-beyond-4-kib',
    fault: 'It fails over a request line of more than 4094 octets, as its server does by default.',
    clause: 'tags.up-to-20',
    caughtBy: ['tags.up-to-20:of-128-*', 'request.unknown-parameters:behind-a-long-one/get-json'],
    behave: () => failing(({ request }) => request.target.length > 4094),
  },
  {
    name: 'name-with-numbers-of-all-kinds',
    fault: 'It takes superscript and Roman numbers for digits, as its library does.',
    clause: 'name.other-digits',
    caughtBy: ['name.other-digits:*'],
    behave: () =>
      constraining((broken, parameters) =>
        broken.filter(
          ({ parameter, keyword }) =>
            parameter !== 'KeyPairName' ||
            keyword !== 'pattern' ||
            !/^\p{L}[\p{L}\p{N}:_-]*$/u.test(parameters.get('KeyPairName') ?? ''),
        ),
      ),
  },
];

function hasDuplicate({ target, body }: HttpRequest): boolean {
  const texts = [target.replace(/^[^?]*\??/, ''), body?.toString('latin1') ?? ''];
  return areRepeated(
    texts.flatMap((text) => text.split('&').map((pair) => pair.split('=')[0])).filter(Boolean),
  );
}
