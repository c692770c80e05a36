/** Mutants about private keys: their kind and size, that they are not encrypted, and that each is new. */
import { generateKeyPairSync } from 'node:crypto';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../../../contract/fingerprint.ts';
import { given } from '../../../mock/pipeline/call.ts';
import type { KeyPair } from '../../../mock/keys/key-source.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { staging } from '../faults.ts';
import { convertingKeys } from './key-faults.ts';

/** The mutants of this theme. */
export const keyMutants: readonly Mutant[] = [
  {
    name: 'key-encrypted',
    fault: 'It encrypts keys with a pass phrase of its own.',
    clause: 'key.unencrypted',
    caughtBy: ['key.unencrypted:all', 'key.pkcs8:all'],
    hint: {
      text: 'The private key is encrypted with a passphrase that nobody knows. Export it without one.',
      received: ['*ENCRYPTED*'],
    },
    behave: () =>
      convertingKeys((key) =>
        key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }),
      ),
  },
  {
    name: 'key-encrypted-in-the-old-way',
    fault: 'It encrypts keys in PKCS#1 with a pass phrase of its own.',
    clause: 'key.unencrypted',
    caughtBy: ['key.unencrypted:all', 'key.pkcs8:all'],
    behave: () =>
      convertingKeys((key) =>
        key.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'secret' }),
      ),
  },
  {
    name: 'key-elliptic',
    fault: 'It makes keys on an elliptic curve.',
    clause: 'key.rsa-2048',
    caughtBy: ['key.rsa-2048:all'],
    behave: () =>
      convertingKeys(() =>
        generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
          type: 'pkcs8',
          format: 'pem',
        }),
      ),
  },
  {
    name: 'key-1024-bits',
    fault: 'Its old handler of POST still makes keys of 1024 bits.',
    clause: 'key.rsa-2048',
    alongside: ['resource-group.optional:*'],
    caughtBy: ['key.rsa-2048:all'],
    behave: () =>
      staging({
        async perform(call, operation, service) {
          const outcome = await STAGES.perform(call, operation, service);
          if (call.request.method !== 'POST') return outcome;
          return { ...outcome, members: { ...outcome.members, ...shortKey() } };
        },
      }),
  },
  {
    name: 'key-the-same-for-all',
    fault: 'It makes a key when it starts and answers that one.',
    clause: 'key.unique',
    caughtBy: ['key.unique:all'],
    hint: {
      text: 'A private key is returned twice. Make a new one for every pair, from a random source that each process seeds anew.',
    },
    behave: () => keyedBy(() => ''),
  },
  {
    name: 'key-the-same-for-a-name',
    fault: 'It derives the key from the name, whatever the region.',
    clause: 'key.unique',
    alongside: ['state.*', 'quota.*'],
    caughtBy: ['key.unique:all'],
    behave: () => keyedBy((name) => name),
  },
  {
    name: 'key-shared-by-waiting-requests',
    fault: 'A request that comes while a key is being made gets that one too.',
    clause: 'key.unique',
    caughtBy: ['key.unique:all'],
    behave() {
      let underWay: Promise<KeyPair> | undefined;
      return staging({
        perform(call, operation, service) {
          const next = () => (underWay ??= made(service.keys.next()));
          return STAGES.perform(call, operation, { ...service, keys: { ...service.keys, next } });
        },
      });

      async function made(key: KeyPair | Promise<KeyPair>): Promise<KeyPair> {
        await new Promise(setImmediate);
        underWay = undefined;
        return key;
      }
    },
  },
  {
    name: 'key-again-with-other-line-ends',
    fault: 'Two of its workers began with the same random state; one of them ends lines with CR and LF.',
    clause: 'key.unique',
    caughtBy: ['key.unique:all'],
    behave() {
      let before: KeyPair | undefined;
      return staging({
        perform(call, operation, service) {
          const next = async () => {
            if (before === undefined) return (before = await service.keys.next());
            const again = { ...before, privateKeyBody: before.privateKeyBody.replaceAll('\n', '\r\n') };
            before = undefined;
            return again;
          };
          return STAGES.perform(call, operation, { ...service, keys: { ...service.keys, next } });
        },
      });
    },
  },
];

/** Makes one key pair for all names from which the same text follows. */
function keyedBy(textOf: (name: string) => string): Behaviour {
  const made = new Map<string, KeyPair | Promise<KeyPair>>();
  return staging({
    perform(call, operation, service) {
      const text = textOf(given(call, 'KeyPairName') ?? '');
      const key = made.get(text) ?? service.keys.next();
      made.set(text, key);
      return STAGES.perform(call, operation, { ...service, keys: { ...service.keys, next: () => key } });
    },
  });
}

function shortKey(): Record<string, string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return {
    PrivateKeyBody: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    KeyPairFingerPrint: fingerprint(publicKeyBlob(rsaPublicKey(privateKey))),
  };
}
