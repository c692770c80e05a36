/** Variants that are free in how an answer is written: media types, members beyond the contract, white space, escapes. */
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { chunked } from '../answer-proxies.ts';
import type { ConformingVariant } from '../mutant.ts';
import { answering, refusing, responding } from '../faults.ts';

/** The variants of this theme. */
export const bodyVariants: readonly ConformingVariant[] = [
  {
    name: 'text-xml',
    difference: 'It sends XML as text/xml;charset=utf-8, as real answers were seen.',
    noticedBy: ['format.application-xml:all'],
    behave: () => contentType((type) => type.replace('application/xml', 'text/xml')),
  },
  {
    name: 'bare-media-types',
    difference: 'It names no charset.',
    noticedBy: [],
    behave: () => contentType((type) => type.replace(/;.*/, '')),
  },
  {
    name: 'loud-media-types',
    difference: 'It writes media types in upper case, with a space before a quoted charset.',
    noticedBy: [],
    behave: () => contentType((type) => type.toUpperCase().replace(/;.*/, '; charset="UTF-8"')),
  },
  {
    name: 'chunked',
    difference: 'It sends its answers in chunks of 100 octets, and no content-length.',
    noticedBy: [],
    behave: () => ({ proxy: chunked(100) }),
  },
  {
    name: 'members-reversed',
    difference: 'It writes the members in the opposite order.',
    noticedBy: [],
    behave: () =>
      answering((answer) => ({
        ...answer,
        members: Object.fromEntries(Object.entries(answer.members).toReversed()),
      })),
  },
  {
    name: 'pretty',
    difference: 'It indents its answers, and writes the XML prolog as the real service does.',
    noticedBy: [],
    behave: () =>
      body((text, isXml) =>
        isXml
          ? text
              .replace(/^<\?xml.*?\?>/, "<?xml version='1.0' encoding='UTF-8'?>\n")
              .replaceAll(/<(?=\/?[A-Z])/g, '\n  <')
              .replaceAll(/\n {2}<\/(?!Error|CreateKeyPairResponse)/g, '</')
          : JSON.stringify(JSON.parse(text), null, 2),
      ),
  },
  {
    name: 'no-prolog',
    difference: 'It writes XML without a prolog and with a line end behind it.',
    noticedBy: [],
    behave: () => body((text, isXml) => (isXml ? `${text.replace(/^<\?xml.*?\?>/, '')}\n` : `${text}\n`)),
  },
  {
    name: 'cdata',
    difference: 'It wraps messages and links in CDATA, as the real service does.',
    noticedBy: [],
    behave: () =>
      body((text, isXml) =>
        isXml
          ? text.replaceAll(/<(Message|Recommend)>(.*?)<\/\1>/g, (_, name: string, inside: string) => {
              const plain = inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
              return `<${name}><![CDATA[${plain}]]></${name}>`;
            })
          : text,
      ),
  },
  {
    name: 'escaping-more',
    difference: 'It escapes quotes in XML, and all that is not ASCII in JSON.',
    noticedBy: [],
    behave: () =>
      body((text, isXml) =>
        isXml
          ? text.replaceAll(/(?<=>[^<]*)["'](?=[^<]*<)/g, (quote) => (quote === '"' ? '&quot;' : '&#39;'))
          : text.replaceAll(
              /[\u0080-\uffff]/g,
              (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
            ),
      ),
  },
  {
    name: 'more-members',
    difference: 'It answers with members and headers that nobody asked for.',
    noticedBy: [],
    behave: () => ({
      stages: {
        fillIn: (template, outcome, call) => {
          const answer = STAGES.fillIn(template, outcome, call);
          return {
            ...answer,
            members: { ...answer.members, ResourceGroupId: '', CreationTime: '2023-12-06T12:00Z' },
          };
        },
        respond: (response) => ({
          ...response,
          headers: {
            ...response.headers,
            'x-acs-trace-id': '0123456789abcdef',
            vary: 'Accept-Encoding',
            etag: '"x"',
          },
        }),
      },
    }),
  },
  {
    name: 'no-recommend',
    difference: 'It leaves out the link to the advice.',
    noticedBy: [],
    behave: () =>
      refusing((members) =>
        Object.fromEntries(Object.entries(members).filter(([name]) => name !== 'Recommend')),
      ),
  },
  {
    name: 'host-without-port',
    difference: 'It gives its host without the port.',
    noticedBy: [],
    behave: () =>
      refusing((members) => ({ ...members, HostId: members['HostId']?.replace(/:[0-9]+$/, '') ?? '' })),
  },
];

function contentType(change: (type: string) => string) {
  return responding((response) => ({
    ...response,
    headers: { ...response.headers, 'content-type': change(response.headers['content-type'] ?? '') },
  }));
}

function body(change: (text: string, isXml: boolean) => string) {
  return responding((response, call) => ({
    ...response,
    body: change(response.body, call.format === 'XML'),
  }));
}
