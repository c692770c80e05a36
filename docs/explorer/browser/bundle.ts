/** The bundle of `contract/bundle.ts` for a browser: it is part of the script, so that the page needs no other file. */
import bundle from '../../../generated/create-key-pair/openapi.json' with { type: 'json' };
import type { Bundle } from '../../../contract/bundle.ts';

/** The bundle of this kit. */
export function readBundle(): Bundle {
  return { json: bundle, file: 'openapi.json' };
}
