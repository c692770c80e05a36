/** Servers that are right, though they differ from the mock in what the contract leaves open. */
import { createPrivateKey } from 'node:crypto';
import { parseForm } from '../../../contract/wire/form.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { chunked } from '../answer-proxies.ts';
import { authenticationVariants } from './authentication.ts';
import { declaringVariants } from './declarations.ts';
import { late } from '../proxies.ts';
import type { ConformingVariant } from '../mutant.ts';
import {
  answering,
  inventing,
  overlooking,
  receiving,
  refusing,
  responding,
  succeeding,
  withOperation,
} from '../faults.ts';

/** All variants. */
export const variants: readonly ConformingVariant[] = [
  {
    // First, since nearly all of its time is waiting, during which others are tried.
    name: 'slow',
    difference: 'It lets every request wait for 50 ms.',
    noticedBy: [],
    behave: () => ({ proxy: late(50) }),
  },
  {
    name: 'the-mock',
    difference: 'It is the mock itself.',
    noticedBy: [],
    behave: () => ({}),
  },
  {
    name: 'compact-fingerprint',
    difference: 'It writes fingerprints without colons.',
    noticedBy: ['fingerprint.colons:all'],
    behave: () =>
      succeeding((members) => ({
        ...members,
        KeyPairFingerPrint: members['KeyPairFingerPrint']?.replaceAll(':', '') ?? '',
      })),
  },
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
    difference: 'It tells its host without the port.',
    noticedBy: [],
    behave: () =>
      refusing((members) => ({ ...members, HostId: members['HostId']?.replace(/:[0-9]+$/, '') ?? '' })),
  },
  {
    name: 'another-order',
    difference: 'It checks a request in the opposite order, but for the action.',
    noticedBy: ['order.of-checks:*'],
    behave: () =>
      withOperation((operation) => {
        const [action, ...others] = operation.steps;
        const unknownRegion = operation.conditions['unknown-region'];
        return {
          ...operation,
          steps: action === undefined ? [] : [action, ...others.toReversed()],
          conditions: {
            ...operation.conditions,
            // An absent region is for the step about missing parameters, wherever that stands.
            'unknown-region': (call, service) =>
              Boolean(call.parameters.get('RegionId')) && unknownRegion?.(call, service) === true,
          },
        };
      }),
  },
  {
    name: 'own-words-for-tag-quota',
    difference: 'It has a message of its own for too many tags.',
    noticedBy: [],
    behave: () =>
      refusing((members) =>
        members['Code'] === 'QuotaExceed.Tags' ? { ...members, Message: 'Too many tags: 21.' } : members,
      ),
  },
  {
    name: 'periods-allowed',
    difference: 'It takes periods in names, as the console does.',
    noticedBy: ['name.period:*'],
    behave: () =>
      overlooking(({ parameter, keyword }, parameters) => {
        const name = parameters.get('KeyPairName') ?? '';
        return parameter === 'KeyPairName' && keyword === 'pattern' && /^\p{L}[\p{L}0-9.:_-]*$/u.test(name);
      }),
  },
  {
    name: 'ascii-letters-only',
    difference: 'It takes ASCII letters only, as the English page may be read.',
    noticedBy: [
      'name.chinese-letters:*',
      'name.other-letters:*',
      'name.length-not-in-bytes:128-chinese',
      'name.length-in-code-points:128-astral',
    ],
    behave: () =>
      inventing((parameters) => {
        const isForeign = /[^\p{ASCII}]/u.test(parameters.get('KeyPairName') ?? '');
        const pointer = '#/components/schemas/KeyPairName/pattern';
        return isForeign
          ? [{ parameter: 'KeyPairName', wireName: 'KeyPairName', keyword: 'pattern', pointer }]
          : [];
      }),
  },
  {
    name: 'last-duplicate-wins',
    difference: 'Of a parameter that is given twice it takes the last value.',
    noticedBy: ['request.first-of-duplicates:*'],
    behave: () =>
      receiving((request) => {
        const reversed = (form: string) => form.split('&').toReversed().join('&');
        const [path = '', query = ''] = request.target.split('?');
        const text = request.body?.toString('utf8') ?? '';
        const octets = parseForm(text).ok ? Buffer.from(reversed(text)) : request.body;
        return { ...request, target: query === '' ? path : `${path}?${reversed(query)}`, body: octets };
      }),
  },
  {
    name: 'crlf-keys',
    difference: 'It ends the lines of a private key in CRLF, and the last one not at all.',
    noticedBy: [],
    behave: () => key((pem) => pem.trimEnd().replaceAll('\n', '\r\n')),
  },
  {
    name: 'pkcs1-keys',
    difference: 'It hands out PKCS#1, as on the sample of the page.',
    noticedBy: ['key.pkcs8:all'],
    behave: () => key((pem) => createPrivateKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString()),
  },
  ...declaringVariants,
  ...authenticationVariants,
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

function key(change: (pem: string) => string) {
  return succeeding((members) => ({ ...members, PrivateKeyBody: change(members['PrivateKeyBody'] ?? '') }));
}
