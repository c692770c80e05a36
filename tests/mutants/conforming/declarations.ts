/** Variants that are free in how they write and declare a body: encodings, prologs, nulls, escapes, lines of a key. */
import type { HttpRequest, HttpResponse } from '../../../mock/call/http.ts';
import { barely } from '../bare-answers.ts';
import type { Behaviour, ConformingVariant } from '../mutant.ts';
import { responding, succeeding, writing } from '../faults.ts';

/** The variants of this theme. */
export const declaringVariants: readonly ConformingVariant[] = [
  {
    name: 'xml-in-ascii',
    difference: 'It writes XML in US-ASCII with references for all else, and says so in the prolog alone.',
    noticedBy: [],
    behave: () =>
      inXml(({ body, headers, ...response }) => ({
        ...response,
        headers: { ...headers, 'content-type': 'application/xml' },
        body: body
          .replace(/^<\?xml.*?\?>/, "<?xml version='1.0' encoding='us-ascii'?>\n")
          .replaceAll(/[^\0-\x7F]/gu, (character) => `&#${character.codePointAt(0)};`),
      })),
  },
  {
    name: 'xml-behind-a-byte-order-mark',
    difference: 'It writes XML behind a byte order mark, and names no charset.',
    noticedBy: [],
    behave: () =>
      inXml(({ body, headers, ...response }) => ({
        ...response,
        headers: { ...headers, 'content-type': 'application/xml' },
        body: `\uFEFF${body}`,
      })),
  },
  {
    name: 'xml-standalone',
    difference: 'Its XML declaration says that it stands alone, in lower case.',
    noticedBy: [],
    behave: () =>
      writing('XML', (xml) =>
        xml.replace(/^<\?xml.*?\?>/, '<?xml version="1.0" encoding="utf-8" standalone="yes"?>'),
      ),
  },
  {
    name: 'charset-as-narrow-as-the-text',
    difference: 'It names ISO-8859-1 where all characters of a body are ASCII, and UTF-8 where they are not.',
    noticedBy: [],
    behave: () =>
      responding((response) =>
        /^[\0-\x7F]*$/.test(response.body)
          ? retyped(response, (type) => type.replace('utf-8', 'ISO-8859-1'))
          : response,
      ),
  },
  {
    name: 'null-members',
    difference: 'It writes members that it has no value for as null, those of a refusal in a success too.',
    noticedBy: [],
    behave: () =>
      writing('JSON', (json, { status }) =>
        status === 200
          ? json.replace(/\}$/, ',"Code":null,"Message":null,"ResourceGroupId":null}')
          : json.replace(/\}$/, ',"KeyPairId":null,"Detail":null}'),
      ),
  },
  {
    name: 'slashes-escaped',
    difference: 'It escapes slashes in JSON, as its language does.',
    noticedBy: [],
    behave: () => writing('JSON', (json) => json.replaceAll('/', String.raw`\/`)),
  },
  {
    name: 'key-on-three-lines',
    difference: 'It writes the base64 of a private key on one line.',
    noticedBy: [],
    behave: () =>
      succeeding((members) => ({
        ...members,
        PrivateKeyBody: (members['PrivateKeyBody'] ?? '').replaceAll(
          /(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])/g,
          '',
        ),
      })),
  },
  {
    name: 'heads-of-8000-octets',
    difference:
      'Its HTTP layer refuses a request whose head has more than 8000 octets, with a page of its own.',
    noticedBy: [],
    behave: () =>
      barely(
        ({ request }) => octetsOfHead(request) > 8000,
        431,
        'text/html',
        '<html><body><h1>431 Request Header Fields Too Large</h1></body></html>',
      ),
  },
];

function inXml(change: (response: HttpResponse) => HttpResponse): Behaviour {
  return responding((response, { format }) => (format === 'XML' ? change(response) : response));
}

function retyped(response: HttpResponse, change: (type: string) => string): HttpResponse {
  const type = change(response.headers['content-type'] ?? '');
  return { ...response, headers: { ...response.headers, 'content-type': type } };
}

/** The request line and the fields, with what stands between them. */
function octetsOfHead({ method, target, headers }: HttpRequest): number {
  const fields = Array.from(headers, ([name, value]) => name.length + value.length + ': \r\n'.length);
  return method.length + target.length + '  HTTP/1.1\r\n'.length + fields.reduce((sum, one) => sum + one, 0);
}
