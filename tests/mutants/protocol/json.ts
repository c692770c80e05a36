/** Mutants about JSON and about what surrounds a body: media type, charset, length. */
import type { HttpResponse } from '../../../mock/call/http.ts';
import { bytewise, compressed, unfinished } from '../answer-proxies.ts';
import { SUCCESSES_IN_JSON, SUCCESSES_IN_XML } from '../case-families.ts';
import type { Mutant } from '../mutant.ts';
import { responding, writing } from '../faults.ts';

/** The mutants of this theme. */
export const jsonMutants: readonly Mutant[] = [
  {
    name: 'json-behind-a-byte-order-mark',
    fault: 'The source file that writes a success begins with a byte order mark.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'response.members:json',
      'format.same-members:success',
      ...SUCCESSES_IN_JSON,
    ],
    behave: () => writing('JSON', (json, { status }) => (status === 200 ? `\uFEFF${json}` : json)),
  },
  {
    name: 'json-behind-a-warning',
    fault: 'It prints a warning about a missing region before the body.',
    clause: 'format.well-formed',
    caughtBy: [
      'request.names-in-letter-case:required-*',
      'format.well-formed:*',
      'errors.body:*',
      'missing.*:*RegionId*',
      'request.names-in-letter-case:region/*',
      'order.of-checks:missing-parameters-before-name*',
    ],
    behave: () =>
      responding((response, { parameters }) =>
        parameters.has('RegionId')
          ? response
          : {
              ...response,
              body: `<br />\n<b>Warning</b>: Undefined array key "RegionId"<br />\n${response.body}`,
            },
      ),
  },
  {
    name: 'json-in-single-quotes',
    fault: 'It writes the refusal of a full region as its language prints a dictionary.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'errors.body:json',
      'quota.exceeded:*',
      'errors.QuotaExceed.KeyPair:exactly',
    ],
    behave: () =>
      writing('JSON', (json, { members }) =>
        members['Code'] === 'QuotaExceed.KeyPair' ? json.replaceAll('"', "'") : json,
      ),
  },
  {
    name: 'json-quotes-unescaped',
    fault: 'It puts messages between quotation marks as they are.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'errors.body:json',
      'missing.*:*/get',
      'request.*',
      'order.of-checks:missing-parameters-*',
    ],
    behave: () => writing('JSON', (json) => json.replaceAll(String.raw`\"`, '"')),
  },
  {
    name: 'json-line-ends-unescaped',
    fault: 'It puts the key between quotation marks as it is, line ends and all.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'response.members:json',
      'format.same-members:success',
      ...SUCCESSES_IN_JSON,
      // The string to sign has line ends, too.
      'authentication.wrong-signature:*',
      'errors.body:json',
    ],
    behave: () => writing('JSON', (json) => json.replaceAll(String.raw`\n`, '\n')),
  },
  {
    name: 'json-in-a-string',
    fault: 'It turns a success into JSON twice.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'response.members:json',
      'format.same-members:success',
      ...SUCCESSES_IN_JSON,
    ],
    behave: () => writing('JSON', (json, { status }) => (status === 200 ? JSON.stringify(json) : json)),
  },
  {
    name: 'json-cut-at-2000-octets',
    fault: 'Its buffer holds 2000 octets.',
    clause: 'format.well-formed',
    alongside: ['name.maximum-length:*', 'name.*-letters:*'],
    caughtBy: ['format.well-formed:json', 'response.members:json'],
    behave: () => writing('JSON', (json) => Buffer.from(json).subarray(0, 2000).toString()),
  },
  {
    name: 'charset-latin-1-declared',
    fault: 'Its framework declares ISO-8859-1 when nobody says otherwise, and the octets are UTF-8.',
    clause: 'format.well-formed',
    alongside: ['name.chinese-letters:first', 'name.chinese-letters:within'],
    caughtBy: ['format.well-formed:xml', 'format.json-charset:all'],
    behave: () => declaring((type) => type.replace('utf-8', 'ISO-8859-1')),
  },
  {
    name: 'charset-latin-1',
    fault: 'It writes octets of Latin-1 where the characters allow it.',
    clause: 'format.well-formed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['format.well-formed:*', 'response.name-echoed:*'],
    behave: () => ({
      proxy: bytewise((body) => {
        const text = body.toString();
        return /^[\0-\xFF]*$/.test(text) ? Buffer.from(text, 'latin1') : body;
      }),
    }),
  },
  {
    name: 'length-in-characters',
    fault: 'The content-length of its XML counts characters.',
    clause: 'format.well-formed',
    caughtBy: ['*chinese*', 'name.other-letters:*'],
    behave: () =>
      responding((response, { format }) => {
        const headers = { ...response.headers, 'content-length': String(response.body.length) };
        return format === 'XML' ? { ...response, headers } : response;
      }),
  },
  {
    name: 'body-compressed',
    fault: 'It compresses bodies above one KiB although nobody asked for that.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:*', 'response.members:*', ...SUCCESSES_IN_JSON, ...SUCCESSES_IN_XML],
    behave: () => ({ proxy: compressed(1024) }),
  },
  {
    name: 'body-unfinished',
    fault:
      'It sends chunks and closes the connection without the last one when a body has more than 2100 octets.',
    clause: 'format.well-formed',
    caughtBy: ['*128*'],
    behave: () => ({ proxy: unfinished(2100) }),
  },
  {
    name: 'media-type-html',
    fault: 'Its language sends all as HTML when nobody says otherwise.',
    clause: 'format.media-type',
    caughtBy: ['format.media-type:*'],
    hint: {
      text: 'Answers are sent as text/html, the default of many frameworks. Send the media type of JSON or XML, for refusals too.',
      received: ['*text/html*'],
    },
    behave: () => declaring(() => 'text/html; charset=UTF-8'),
  },
  {
    name: 'media-type-text-json',
    fault: 'It sends JSON as text/json.',
    clause: 'format.media-type',
    caughtBy: ['format.media-type:json'],
    behave: () => declaring((type) => type.replace('application/json', 'text/json')),
  },
  {
    name: 'media-type-problem-json',
    fault: 'It sends refusals as application/problem+json.',
    clause: 'format.media-type',
    caughtBy: ['format.media-type:json'],
    behave: () =>
      declaring((type, { status }) =>
        status === 200 ? type : type.replace('application/json', 'application/problem+json'),
      ),
  },
  {
    name: 'media-type-absent-from-xml',
    fault: 'It sets no media type when it writes XML.',
    clause: 'format.media-type',
    caughtBy: ['format.media-type:xml'],
    behave: () => declaring((type) => (type.includes('xml') ? undefined : type)),
  },
  {
    name: 'media-type-json-for-xml',
    fault: 'It declares JSON whatever it writes.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    behave: () => declaring((type) => type.replace('/xml', '/json')),
  },
  {
    name: 'media-type-text-xml-of-refusals',
    fault: 'Its handler of errors sends XML as text/xml.',
    clause: 'format.application-xml',
    caughtBy: ['format.application-xml:all'],
    behave: () =>
      declaring((type, { status }) => (status === 200 ? type : type.replace('application/xml', 'text/xml'))),
  },
];

/** Sends another media type, or none. */
function declaring(change: (type: string, response: HttpResponse) => string | undefined) {
  return responding((response) => {
    const { 'content-type': right = '', ...headers } = response.headers;
    const type = change(right, response);
    return { ...response, headers: type === undefined ? headers : { ...headers, 'content-type': type } };
  });
}
