/** Bundles a document of `redocly.yaml`, with the decorators that stand there, into one JSON text. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Bundles a document.
 * @param api its name in `redocly.yaml`
 * @throws Error with what Redocly says when it can't
 */
export async function bundleDocument(api: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const output = join(folder, 'openapi.json');
  const root = new URL('..', import.meta.url);
  const redocly = new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url).pathname;
  try {
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', redocly, 'bundle', api, '--output', output],
      { cwd: root, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
