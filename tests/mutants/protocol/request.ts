/** Mutants about how a request travels: by which method, and where its parameters are. */
import type { HttpRequest } from '../../../mock/call/http.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { ifAccepted } from '../hint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { receiving, staging } from '../faults.ts';

/** A case of each of these sends what a server that knows but one method, or no form, refuses. */
const EVERYTHING_SENT = [
  'request.*',
  'missing.code:*',
  'name.*',
  'tags.*',
  'state.*',
  'resource-group.*',
  'region.*',
  'format.*',
  'errors.*',
  'authentication.*',
  'quota.*',
];

/** The mutants of this theme. */
export const requestMutants: readonly Mutant[] = [
  {
    name: 'get-refused',
    fault: 'It takes a create by POST only.',
    clause: 'request.get',
    caughtBy: [...EVERYTHING_SENT, 'order.of-checks:*', 'transport.survives:*'],
    hint: {
      text: 'GET is rejected, or its query is ignored. The operation is the same by GET and by POST.',
      always: ['request.get:*'],
      passes: ['request.post-form:accepted', 'request.post-form:checked'],
    },
    behave: () => refusingWhere(({ method }) => method === 'GET', 'UnsupportedHTTPMethod'),
  },
  {
    name: 'get-unchecked',
    fault: 'It checks the tags of a form, but not those of a query.',
    clause: 'request.get',
    caughtBy: [
      'request.legal-values-decoded:one-key-in-two-spellings/get',
      'request.unknown-parameters:behind-*/get-json',
      'request.get:checked',
      'request.decoding:*',
      'tags.*',
      'errors.*Tag*',
      'order.of-checks:*',
    ],
    hint: ifAccepted('Tags are checked in a form, but not in a query. Put both through the same check.', {
      always: ['tags.every-tag-checked:*/get-json'],
      passes: ['tags.every-tag-checked:*/post-xml'],
    }),
    behave: () =>
      staging({
        validate: (call, operation, ...rest) =>
          STAGES.validate(
            call,
            call.request.method === 'POST'
              ? operation
              : {
                  ...operation,
                  contract: {
                    ...operation.contract,
                    brokenConstraints: (parameters) =>
                      operation.contract
                        .brokenConstraints(parameters)
                        .filter(({ parameter }) => !parameter.startsWith('Tag')),
                  },
                },
            ...rest,
          ),
      }),
  },
  {
    name: 'post-refused',
    fault: 'It takes a create by GET only.',
    clause: 'request.post-form',
    caughtBy: [...EVERYTHING_SENT],
    behave: () => refusingWhere(({ method }) => method === 'POST', 'UnsupportedHTTPMethod'),
  },
  {
    name: 'post-query-ignored',
    fault: 'It reads the parameters of a POST from the body only.',
    clause: 'request.post-query',
    caughtBy: [
      'request.post-query:*',
      'request.post-mixed:*',
      'format.default-json-for-v3:post/success',
      'authentication.*-accepted:post-*',
      'authentication.*mixed',
    ],
    hint: {
      text: 'The query of a POST is ignored. Read its parameters as well as those of the form.',
      received: ['*Missing*'],
    },
    behave: () => receiving((request) => (request.method === 'POST' ? withoutQuery(request) : request)),
  },
  {
    name: 'post-without-media-type',
    fault: 'It answers a POST without a media type with 415.',
    clause: 'request.post-query',
    caughtBy: ['request.post-query:*', 'format.default-json-for-v3:post/success'],
    behave: () =>
      refusingWhere(
        ({ method, headers }) => method === 'POST' && !headers.has('content-type'),
        'Mock.UnsupportedMediaType',
      ),
  },
  {
    name: 'post-query-lost-beside-media-type',
    fault: 'It reads the form of a POST that has the media type of one, and the query of others.',
    clause: 'request.post-query',
    caughtBy: ['request.post-query:media-type', 'request.post-mixed:*', 'authentication.*mixed'],
    hint: {
      text: 'The query of a POST is left unread if the request has the media type of a form. Read both, whatever the media type.',
      received: ['*Missing*'],
    },
    behave: () =>
      receiving((request) => (request.headers.has('content-type') ? withoutQuery(request) : request)),
  },
  {
    name: 'post-form-ignored',
    fault: 'It reads the parameters of a POST from the query only.',
    clause: 'request.post-form',
    caughtBy: [...EVERYTHING_SENT],
    hint: {
      text: 'The form body of a POST is ignored. Read its parameters as well as those of the query.',
      received: ['*Missing*', 'Message: *', 'format of the answer: *', 'outcome*: 200, a success'],
      always: ['request.post-form:accepted', 'request.post-form:checked'],
      passes: ['request.get:*'],
    },
    behave: () => receiving(withoutBody),
  },
  {
    name: 'post-form-with-charset-ignored',
    fault: 'It reads a body whose media type is, to the letter, application/x-www-form-urlencoded.',
    clause: 'request.post-form',
    caughtBy: ['request.post-form:*', 'request.post-form:charset'],
    hint: {
      text: 'A form is read only if its media type has no parameters. Compare the type alone, without "; charset=…".',
      received: ['*Missing*'],
      always: ['request.post-form:charset'],
    },
    behave: () =>
      receiving((request) =>
        request.headers.get('content-type') === 'application/x-www-form-urlencoded'
          ? request
          : withoutBody(request),
      ),
  },
  {
    name: 'post-query-lost-beside-form',
    fault: 'It reads the form of a POST, and its query only when there is no form.',
    clause: 'request.post-mixed',
    caughtBy: ['request.post-mixed:*', 'authentication.*mixed'],
    hint: {
      text: 'Query and form of a POST are not merged: the query is left unread if there is a form. Read the parameters of both.',
      received: ['*Missing*'],
    },
    behave: () => receiving((request) => (request.body?.length === 0 ? request : withoutQuery(request))),
  },
  {
    name: 'post-form-lost-beside-query',
    fault: 'It reads the query of a POST, and its form only when there is no query.',
    clause: 'request.post-mixed',
    caughtBy: ['request.post-mixed:*', 'authentication.*mixed'],
    hint: {
      text: 'Query and form of a POST are not merged: the form is left unread if there is a query. Read the parameters of both.',
      received: ['*Missing*'],
      always: ['request.post-mixed:*'],
    },
    behave: () => receiving((request) => (request.target.includes('?') ? withoutBody(request) : request)),
  },
  {
    name: 'last-of-duplicates',
    fault: 'Of a parameter that is given twice it takes the last value.',
    clause: 'request.first-of-duplicates',
    caughtBy: ['request.first-of-duplicates:*'],
    behave: () => receiving(onText((text) => text.split('&').toReversed().join('&'))),
  },
  {
    name: 'duplicates-joined',
    fault: 'It joins the values of a parameter that is given twice by a comma.',
    clause: 'request.first-of-duplicates',
    caughtBy: ['request.first-of-duplicates:legal-first'],
    behave: () => receiving(onText(joinDuplicates)),
  },
];

function refusingWhere(isRefused: (request: HttpRequest) => boolean, answer: string): Behaviour {
  return staging({
    readParameters(request) {
      const reading = STAGES.readParameters(request);
      return isRefused(request) ? { ...reading, refused: { answer } } : reading;
    },
  });
}

function withoutQuery(request: HttpRequest): HttpRequest {
  return { ...request, target: request.target.replace(/\?.*/s, '') };
}

function withoutBody(request: HttpRequest): HttpRequest {
  return { ...request, body: Buffer.alloc(0) };
}

/** Changes the text of the query and of the body. */
function onText(change: (text: string) => string): (request: HttpRequest) => HttpRequest {
  return (request) => ({
    ...request,
    target: request.target.replace(/(?<=\?).*/s, change),
    body: request.body && Buffer.from(change(request.body.toString('latin1')), 'latin1'),
  });
}

function joinDuplicates(text: string): string {
  const values = new Map<string, string>();
  for (const piece of text.split('&')) {
    const [name = '', value = ''] = piece.split(/=(.*)/s);
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before}%2C${value}`);
  }
  return Array.from(values, ([name, value]) => `${name}=${value}`).join('&');
}
