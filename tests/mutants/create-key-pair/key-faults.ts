/** Helpers for mutants about private keys. */
import { type KeyObject, createPrivateKey } from 'node:crypto';
import { succeeding } from '../faults.ts';
import type { Behaviour } from '../mutant.ts';

/** Answers the private key in another form; the fingerprint stays right. */
export function convertingKeys(convert: (key: KeyObject) => string | Buffer): Behaviour {
  return succeeding((members) => {
    const PrivateKeyBody = String(convert(createPrivateKey(members['PrivateKeyBody'] ?? '')));
    return { ...members, PrivateKeyBody };
  });
}
