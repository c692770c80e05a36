/** Mutants with the side effects of a framework: on parameter names, duplicates, and reserved parameters. */
import type { HttpRequest } from '../../../mock/server/http.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { barely } from '../bare-answers.ts';
import type { Mutant } from '../mutant.ts';
import { failing, responding, staging } from '../faults.ts';

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
    fault: 'Its framework says in plain text which parameter is missing.',
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
    name: 'head-fails-beyond-4-kib',
    fault: 'It fails over a request line of more than 4094 octets, as its server does by default.',
    clause: 'tags.up-to-20',
    caughtBy: ['tags.up-to-20:of-128-*', 'request.unknown-parameters:behind-a-long-one/get-json'],
    behave: () => failing(({ request }) => request.target.length > 4094),
  },
];

function hasDuplicate({ target, body }: HttpRequest): boolean {
  const texts = [target.replace(/^[^?]*\??/, ''), body?.toString('latin1') ?? ''];
  const names = texts.flatMap((text) => text.split('&').map((pair) => pair.split('=')[0])).filter(Boolean);
  return new Set(names).size < names.length;
}
