import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readDocument } from './document.ts';

const folder = mkdtempSync(join(tmpdir(), 'document-'));
const file = join(folder, 'openapi.json');
afterAll(() => rmSync(folder, { recursive: true }));

/** What reading a text as a bundle says. */
function faultOf(written: string): unknown {
  writeFileSync(file, written);
  try {
    readDocument(pathToFileURL(file));
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
  return undefined;
}

/** The bundle of the kit with one text in place of another. */
function changed(change: (bundle: Record<string, unknown>) => void): string {
  const bundle = structuredClone({ ...readDocument().json });
  change(bundle);
  return JSON.stringify(bundle);
}

test.each([
  ['[]', 'is no OpenAPI document; run "npm run generate".'],
  ['{}', 'has no path /; run "npm run generate".'],
  [
    changed((bundle) => delete bundle['x-order-of-checks']),
    'has no x-order-of-checks; run "npm run generate".',
  ],
  [changed((bundle) => Object.assign(bundle, { info: {} })), 'has no info.version; run "npm run generate".'],
])('a bundle that lacks a part is refused in one sentence with its file: %.20s', (written, fault) => {
  expect(faultOf(written)).toBe(`${file} ${fault}`);
});

test('a bundle that is no JSON, or that is not there, is refused in one sentence with its file', () => {
  expect(faultOf('{')).toMatch(/openapi\.json can't be read \(.+\); run "npm run generate"\.$/);
  const missing = pathToFileURL(join(folder, 'missing.json'));
  expect(() => readDocument(missing)).toThrow(`${join(folder, 'missing.json')} can't be read (ENOENT`);
});

test('the first operation of the registry is read when no other is named', () => {
  expect(readDocument().operation).toBe('CreateKeyPair');
});
