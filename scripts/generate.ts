// `npm run generate`: writes generated/ from openapi/. `-- --check` writes nothing and fails when a file is stale.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { readContract } from '../contract/contract.ts';
import { prismAnswers } from '../mock/pipeline/answers/prism-answers.ts';
import { bundleDocument } from './bundle-document.ts';

const HEADER = '// Made from openapi/ by `npm run generate`. Not to be edited.\n\n';
/** The documents by their names in redocly.yaml, each with the name of its files in generated/. */
const APIS = { 'create-key-pair': 'openapi', 'mock-control': 'mock-control' };

const check = process.argv.slice(2).includes('--check');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');

if (unknown.length > 0) {
  console.error(`generate: unknown argument "${unknown[0]}"; the only one is --check.`);
  process.exitCode = 2;
} else {
  await generate();
}

async function generate(): Promise<void> {
  for (const [api, name] of Object.entries(APIS)) {
    const bundle = await bundleDocument(api);
    const types = HEADER + astToString(await openapiTS(bundle));
    await write(`generated/${name}.json`, bundle);
    await write(`generated/${name}.d.ts`, types);
    if (api === 'create-key-pair') await write('generated/answers.json', await renderedAnswersOf(bundle));
  }
}

/** What Prism makes of the documented answers of a bundle. */
async function renderedAnswersOf(bundle: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  try {
    await writeFile(file, bundle);
    const contract = readContract(pathToFileURL(file));
    const answers = prismAnswers(contract, {});
    const rendered = await Promise.all(
      contract.document.answers.map(async ({ name }) => [name, (await answers.find(name))?.members]),
    );
    return `${JSON.stringify(Object.fromEntries(rendered), undefined, 2)}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes a file, or checks it. */
async function write(name: string, text: string): Promise<void> {
  const url = new URL(`../${name}`, import.meta.url);
  if (!check) await writeFile(url, text);
  else if ((await readFile(url, 'utf8').catch(() => '')) !== text) {
    console.error(`${name} is stale; run "npm run generate" and commit what it writes.`);
    process.exitCode = 1;
  }
}
