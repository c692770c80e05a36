/**
 * Where the bundle `generated/create-key-pair/openapi.json` comes from, and all that reading a contract needs of the platform: another
 * platform brings its own version of this file.
 */
import { readFileSync } from 'node:fs';

/** The bundle of this kit. */
const BUNDLE = new URL('../generated/create-key-pair/openapi.json', import.meta.url);

/**
 * Reads a bundle.
 * @param url where it lies; the one of this kit when left out
 * @returns the parsed JSON
 * @throws Error of node:fs when there is no such file, SyntaxError when it is no JSON
 */
export function readBundle(url: URL = BUNDLE): unknown {
  return JSON.parse(readFileSync(url, 'utf8'));
}
