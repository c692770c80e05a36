/** Bundles a document into one JSON text, with the decorators of `redocly.yaml`. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Bundles a document.
 * @param api its file, or its name in `redocly.yaml`
 * @param without a decorator to leave out
 * @throws Error with what Redocly says when it can't
 */
export async function bundleDocument(api: string, without?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const output = join(folder, 'openapi.json');
  const root = new URL('..', import.meta.url);
  const redocly = new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url).pathname;
  const skipped = without === undefined ? [] : ['--skip-decorator', without];
  try {
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', redocly, 'bundle', api, '--output', output, ...skipped],
      { cwd: root, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
