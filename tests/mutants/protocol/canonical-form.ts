/** Mutants that calculate signatures over another canonical form, and so reject correct ones. */
import { percentEncode } from '../../../contract/wire/percent-encoding.ts';
import type { Mutant } from '../mutant.ts';
import { signingQueryV3, signingV1, signingV3 } from './signature-faults.ts';

const v1 = 'authentication.v1-accepted';
const v3 = 'authentication.v3-accepted';

/** Cases whose requests have signs in them that are encoded. */
const SIGNS = ['request.*', 'name.*', 'tags.*'];

/** The mutants of this theme. */
export const canonicalFormMutants: readonly Mutant[] = [
  {
    name: 'v1-space-as-plus',
    fault: 'Where it calculates a V1 signature, it writes a space as a plus sign.',
    clause: v1,
    caughtBy: [`${v1}:*`, ...SIGNS],
    behave: () => signingV1({ encode: (text) => percentEncode(text).replaceAll('%20', '+') }),
  },
  {
    name: 'v1-asterisk-bare',
    fault: 'Where it calculates a V1 signature, it leaves the asterisk as it is.',
    clause: v1,
    caughtBy: [`${v1}:*`, ...SIGNS],
    behave: () => signingV1({ encode: (text) => percentEncode(text).replaceAll('%2A', '*') }),
  },
  {
    name: 'v1-decoded-twice',
    fault: 'Where it calculates a V1 signature, it decodes values once more.',
    clause: v1,
    caughtBy: [
      'name.characters:escaped-escape/*',
      'request.legal-values-decoded:once',
      `${v1}:percent-sign/*`,
      'request.*',
      'tags.*',
    ],
    behave: () => signingV1({ read: decodedAgain }),
  },
  {
    name: 'v1-sorted-without-case',
    fault: 'Where it calculates a V1 signature, it sorts names without regard to letter case.',
    clause: v1,
    caughtBy: [`${v1}:letter-case/*`, 'request.*'],
    behave: () => signingV1({ compare: (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1) }),
  },
  {
    name: 'v1-values-trimmed',
    fault: 'Where it calculates a V1 signature, it trims values.',
    clause: v1,
    caughtBy: [`${v1}:outer-spaces/*`, 'name.*', 'tags.*'],
    behave: () => signingV1({ read: (text) => text.trim() }),
  },
  {
    name: 'v3-plus-as-space',
    fault: 'In the canonical query of V3 it takes each plus sign of a value for a space.',
    clause: v3,
    caughtBy: [`${v3}:get`, `${v3}:post-query`],
    behave: () => signingQueryV3({ read: (text) => text.replaceAll('+', ' ') }),
  },
  {
    name: 'v3-tilde-encoded',
    fault: 'In the canonical query of V3 it encodes the tilde.',
    clause: v3,
    caughtBy: [`${v3}:get`, `${v3}:post-query`],
    behave: () => signingQueryV3({ encode: (text) => percentEncode(text).replaceAll('~', '%7E') }),
  },
  {
    name: 'v3-asterisk-bare',
    fault: 'In the canonical query of V3 it leaves the asterisk as it is.',
    clause: v3,
    caughtBy: [`${v3}:get`, `${v3}:post-query`],
    behave: () => signingQueryV3({ encode: (text) => percentEncode(text).replaceAll('%2A', '*') }),
  },
  {
    name: 'v3-escapes-in-lower-case',
    fault: 'In the canonical query of V3 it writes escapes in lower case.',
    clause: v3,
    caughtBy: [`${v3}:get`, `${v3}:post-query`],
    behave: () =>
      signingQueryV3({
        encode: (text) => percentEncode(text).replaceAll(/%../g, (escape) => escape.toLowerCase()),
      }),
  },
  {
    name: 'v3-letters-as-question-marks',
    fault: 'In the canonical query of V3 it makes question marks of all that is not ASCII.',
    clause: v3,
    caughtBy: [`${v3}:get`, `${v3}:post-query`],
    behave: () => signingQueryV3({ encode: (text) => percentEncode(text.replaceAll(/[^\p{ASCII}]/gu, '?')) }),
  },
  {
    name: 'v3-decoded-twice',
    fault: 'In the canonical query of V3 it decodes values once more.',
    clause: v3,
    caughtBy: [`${v3}:percent-sign/get`],
    behave: () => signingQueryV3({ read: decodedAgain }),
  },
  {
    name: 'v3-sorted-without-case',
    fault: 'In the canonical query of V3 it sorts names without regard to letter case.',
    clause: v3,
    caughtBy: [`${v3}:letter-case/get`],
    behave: () => signingQueryV3({ compare: (a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1) }),
  },
  {
    name: 'v3-values-trimmed',
    fault: 'In the canonical query of V3 it trims values.',
    clause: v3,
    caughtBy: [`${v3}:outer-spaces/get`],
    behave: () => signingQueryV3({ read: (text) => text.trim() }),
  },
  {
    name: 'v3-query-of-a-post-unsigned',
    fault: 'In the canonical request of V3 it leaves out the query of a POST.',
    clause: v3,
    caughtBy: [`${v3}:post-query`],
    behave: () =>
      signingV3((signed) => (signed.method === 'POST' ? { ...signed, query: new Map() } : signed)),
  },
  {
    name: 'v3-host-without-port',
    fault: 'In the canonical request of V3 it writes the host without its port.',
    clause: v3,
    caughtBy: [
      `${v3}:*`,
      'authentication.wrong-signature:*/v3-*',
      'authentication.timestamp-window:14-*/v3-get',
      'authentication.nonce-reuse:nearly-alike/v3-get',
      'request.action-in-header:accepted',
      'format.default-json-for-v3:*/success',
    ],
    hint: {
      text: 'A V3 signature is verified with the host without its port. Use the header Host as it was sent.',
      received: ['*SignatureDoesNotMatch', 'Message: *'],
      always: ['authentication.v3-accepted:*'],
    },
    behave: () =>
      signingV3((signed) => {
        const host = signed.headers.get('host')?.replace(/:.*/, '') ?? '';
        return { ...signed, headers: new Map([...signed.headers, ['host', host]]) };
      }),
  },
];

function decodedAgain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
