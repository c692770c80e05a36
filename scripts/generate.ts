// `npm run generate`: writes generated/ from openapi/. `-- --check` writes nothing and fails when a file is stale.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = '// Made from openapi/ by `npm run generate`. Not to be edited.\n\n';
const check = process.argv.slice(2).includes('--check');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');

if (unknown.length > 0) {
  console.error(`generate: unknown argument "${unknown[0]}"; the only one is --check.`);
  process.exitCode = 2;
} else {
  await generate();
}

async function generate(): Promise<void> {
  const bundle = await bundleDocument();
  const types = HEADER + astToString(await openapiTS(bundle));
  const files = { 'generated/openapi.json': bundle, 'generated/openapi.d.ts': types };
  for (const [name, text] of Object.entries(files)) {
    const url = new URL(`../${name}`, import.meta.url);
    if (!check) await writeFile(url, text);
    else if ((await readFile(url, 'utf8').catch(() => '')) !== text) {
      console.error(`${name} is stale; run "npm run generate" and commit what it writes.`);
      process.exitCode = 1;
    }
  }
}

async function bundleDocument(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const output = join(folder, 'openapi.json');
  const root = new URL('..', import.meta.url);
  const redocly = new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url).pathname;
  try {
    await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', redocly, 'bundle', 'create-key-pair', '--output', output],
      { cwd: root, env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
    );
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
