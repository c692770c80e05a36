/** Where the documentation of this package lies once it is built. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The folder, a URL that ends in a slash; the same from source and from the package. */
export function builtDocs(): URL {
  const manifest = createRequire(import.meta.url).resolve('ecs-keypair-contract/package.json');
  return new URL('dist/docs/', pathToFileURL(manifest));
}
