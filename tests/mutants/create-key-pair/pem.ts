/** Mutants about the PEM of a private key: its label, its armor, its lines, what stands around it. */
import { createPublicKey } from 'node:crypto';
import type { Behaviour, Mutant } from '../mutant.ts';
import { rendering, succeeding } from '../faults.ts';
import { convertingKeys } from './key-faults.ts';

/** The mutants of this theme. */
export const pemMutants: readonly Mutant[] = [
  {
    name: 'key-pkcs1',
    fault: 'It exports keys in PKCS#1.',
    clause: 'key.pkcs8',
    caughtBy: ['key.pkcs8:all'],
    hint: {
      text: 'The private key is in PKCS#1, with BEGIN RSA PRIVATE KEY in its first line. Export it in PKCS#8.',
      received: ['*BEGIN RSA PRIVATE KEY*'],
    },
    behave: () =>
      convertingKeys((key) => pem('RSA PRIVATE KEY', key.export({ type: 'pkcs1', format: 'der' }))),
  },
  {
    name: 'key-pkcs8-labelled-as-pkcs1',
    fault: 'It writes RSA PRIVATE KEY around the PKCS#8 that its library gives.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*', 'key.pkcs8:all'],
    behave: () => wording((body) => body.replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY')),
  },
  {
    name: 'key-pkcs1-labelled-as-pkcs8',
    fault: 'It writes PRIVATE KEY around the PKCS#1 that its library gives.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () => convertingKeys((key) => pem('PRIVATE KEY', key.export({ type: 'pkcs1', format: 'der' }))),
  },
  {
    name: 'key-public',
    fault: 'It answers the public key.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*', 'key.pkcs8:all'],
    behave: () => convertingKeys((key) => createPublicKey(key).export({ type: 'spki', format: 'pem' })),
  },
  {
    name: 'key-openssh',
    fault: 'It makes keys with ssh-keygen, which writes a form of its own.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*', 'key.pkcs8:all'],
    behave: () =>
      convertingKeys((key) => {
        const der = key.export({ type: 'pkcs1', format: 'der' });
        return pem('OPENSSH PRIVATE KEY', Buffer.concat([Buffer.from('openssh-key-v1\0'), der]));
      }),
  },
  {
    name: 'key-without-armor',
    fault: 'It answers the base64 without the lines around it.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*', 'key.pkcs8:all'],
    behave: () => wording((body) => body.replaceAll(/-----.*-----|\n/g, '')),
  },
  {
    name: 'key-on-one-line',
    fault: 'It strips line ends, the armor included.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () => wording((body) => body.replaceAll('\n', '')),
  },
  {
    name: 'key-lines-joined-by-spaces-in-xml',
    fault: 'Its XML collapses white space in text.',
    clause: 'key.pem',
    caughtBy: ['key.pem:xml'],
    behave: () =>
      rendering('XML', (answer) => ({
        ...answer,
        members: withBody(answer.members, (body) => body.replaceAll(/\s+/g, ' ').trim()),
      })),
  },
  {
    name: 'key-lines-escaped-twice',
    fault: 'It escapes line ends itself and lets its JSON library do it again.',
    clause: 'key.pem',
    caughtBy: ['key.pem:json'],
    behave: () =>
      rendering('JSON', (answer) => ({
        ...answer,
        members: withBody(answer.members, (body) => body.replaceAll('\n', '\\n')),
      })),
  },
  {
    name: 'key-lines-doubled',
    fault: 'It puts an empty line behind each line.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () => wording((body) => body.replaceAll('\n', '\n\n')),
  },
  {
    name: 'key-with-text-before',
    fault: 'It answers all that its tool printed: the attributes of the bag, then the key.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*', 'key.pkcs8:all'],
    behave: () =>
      wording((body) => `Bag Attributes: <No Attributes>\nKey Attributes: <No Attributes>\n${body}`),
  },
  {
    name: 'key-with-public-key-behind',
    fault: 'It answers both halves, one behind the other.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () =>
      convertingKeys((key) => {
        const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
        return pem('PRIVATE KEY', key.export({ type: 'pkcs8', format: 'der' })) + pem('PUBLIC KEY', spki);
      }),
  },
  {
    name: 'key-in-url-safe-base64',
    fault: 'It writes base64 in the alphabet for URLs.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () =>
      wording((body) =>
        body.replaceAll(/^[^-].*$/gm, (line) => line.replaceAll('+', '-').replaceAll('/', '_')),
      ),
  },
  {
    name: 'key-base64-of-pem-in-json',
    fault: 'It holds the PEM as octets, which its JSON library writes in base64.',
    clause: 'key.pem',
    caughtBy: ['key.pem:json', 'key.pkcs8:all'],
    behave: () =>
      rendering('JSON', (answer) => ({
        ...answer,
        members: withBody(answer.members, (body) => Buffer.from(body).toString('base64')),
      })),
  },
  {
    name: 'key-cut-to-1024',
    fault: 'Its column for keys holds 1024 characters.',
    clause: 'key.pem',
    caughtBy: ['key.pem:*'],
    behave: () => wording((body) => body.slice(0, 1024)),
  },
];

/** Answers the PEM with other text. */
function wording(change: (body: string) => string): Behaviour {
  return succeeding((members) => withBody(members, change));
}

function withBody(members: Readonly<Record<string, string>>, change: (body: string) => string) {
  const { PrivateKeyBody } = members;
  return PrivateKeyBody === undefined ? members : { ...members, PrivateKeyBody: change(PrivateKeyBody) };
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`;
}
