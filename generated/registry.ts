// Made from openapi/ by `npm run generate`. Not to be edited.
import type * as createKeyPair from './create-key-pair/openapi.d.ts';

/** The folder of each operation below generated/, by the value of `Action`. */
export const FOLDERS = {
  CreateKeyPair: 'create-key-pair',
} as const;

/** The schemas of each operation, by the value of `Action`. */
export interface Schemas {
  CreateKeyPair: createKeyPair.components['schemas'];
}
