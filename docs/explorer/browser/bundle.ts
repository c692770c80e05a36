/** The bundle of `contract/bundle.ts` for a browser: it is part of the script, so that the page needs no other file. */
import bundle from '../../../generated/create-key-pair/openapi.json' with { type: 'json' };

/** The bundle of this kit. */
export function readBundle(): unknown {
  return bundle;
}
