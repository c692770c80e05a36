/**
 * Where the bundles `generated/<operation>/openapi.json` come from, and all that reading a contract needs of the platform:
 * another platform brings its own version of this file.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FOLDERS } from '../generated/registry.ts';

/** A bundle that was read. */
export interface Bundle {
  /** The parsed JSON. */
  readonly json: unknown;
  /** The file, as messages name it. */
  readonly file: string;
}

/** Where the bundle of a folder of generated/ lies. */
export function bundleOf(folder: string): URL {
  return new URL(`../generated/${folder}/openapi.json`, import.meta.url);
}

/**
 * Reads a bundle.
 * @param url where it lies; that of the registry's first operation when left out
 * @throws Error with one sentence that names the file when there is no such file or it is no JSON
 */
export function readBundle(url: URL = firstBundle()): Bundle {
  const file = fileURLToPath(url);
  try {
    return { json: JSON.parse(readFileSync(url, 'utf8')), file };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} can't be read (${reason}); run "npm run generate".`, { cause: error });
  }
}

function firstBundle(): URL {
  const [first = ''] = Object.values(FOLDERS);
  return bundleOf(first);
}
