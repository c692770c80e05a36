/** Services whose memory of key pairs is another one. */
import type { KeyPairs } from '../../mock/account/key-pairs.ts';
import type { Service } from '../../mock/account/service.ts';

/** A service with other key pairs; all else is shared. */
export function withKeyPairs(service: Service, keyPairs: KeyPairs): Service {
  return { ...service, store: { ...service.store, keyPairs } };
}
