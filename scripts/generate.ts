// `npm run generate`: writes generated/ from openapi/, and the hints from the mutants. `-- --check` writes nothing and fails when a file is stale.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { type Contract, readContract } from '../contract/contract.ts';
import { wrongExamples } from '../contract/wrong-examples.ts';
import { prismAnswers } from '../mock/answers/prism-answers.ts';
import { mutantsOf } from '../tests/mutants/all-mutants.ts';
import { readOpenQuestions } from '../contract/open-questions.ts';
import { bundleDocument } from './bundle-document.ts';
import { hintsDocument } from './hints-document.ts';
import { operationFolders } from './operation-folders.ts';

const HEADER = '// Made from openapi/ by `npm run generate`. Not to be edited.\n\n';

const check = process.argv.slice(2).includes('--check');
const unknown = process.argv.slice(2).filter((argument) => argument !== '--check');

if (unknown.length > 0) {
  console.error(`generate: unknown argument "${unknown[0]}"; the only one is --check.`);
  process.exitCode = 2;
} else {
  await generate().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
}

async function generate(): Promise<void> {
  const folders: [action: string, folder: string][] = [];
  for (const folder of await operationFolders()) {
    const bundle = await writeBundle(`openapi/${folder}/operation.yaml`, `${folder}/openapi`);
    const [contract, answers] = await rendered(bundle);
    for (const sentence of wrongExamples(contract)) fail(`openapi/${folder}: ${sentence}`);
    await write(`${folder}/answers.json`, answers);
    await write(`${folder}/hints.json`, hintsDocument(mutantsOf(contract.document.operation)));
    folders.push([contract.document.operation, folder]);
  }
  await write('registry.ts', registryOf(folders));
  await writeBundle('mock-control', 'mock-control');
}

async function writeBundle(api: string, name: string): Promise<string> {
  const bundle = await bundleDocument(api);
  await write(`${name}.json`, bundle);
  await write(`${name}.d.ts`, HEADER + astToString(await openapiTS(bundle)));
  return bundle;
}

/** The contract that stands in a bundle, and what Prism makes of its documented answers. */
async function rendered(bundle: string): Promise<[contract: Contract, answers: string]> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  try {
    await writeFile(file, bundle);
    const contract = readContract(pathToFileURL(file));
    // Throws where a question is incomplete or its evidence can't be followed.
    readOpenQuestions(contract.document);
    const answers = prismAnswers(contract, {});
    const bodies = await Promise.all(
      contract.document.answers.map(async ({ name }) => [name, (await answers.find(name))?.members]),
    );
    return [contract, `${JSON.stringify(Object.fromEntries(bodies), undefined, 2)}\n`];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The typed registry: which operations there are, where each one's files lie, and its types. */
function registryOf(folders: readonly [action: string, folder: string][]): string {
  const names = folders.map(([action]) => [action, `${action.charAt(0).toLowerCase()}${action.slice(1)}`]);
  const name = new Map(names.map(([action = '', alias = '']) => [action, alias]));
  return [
    HEADER.trimEnd(),
    ...folders.map(
      ([action, folder]) => `import type * as ${name.get(action)} from './${folder}/openapi.d.ts';`,
    ),
    '',
    '/** The folder of each operation below generated/, by the value of `Action`. */',
    'export const FOLDERS = {',
    ...folders.map(([action, folder]) => `  ${action}: '${folder}',`),
    '} as const;',
    '',
    '/** The schemas of each operation, by the value of `Action`. */',
    'export interface Schemas {',
    ...folders.map(([action]) => `  ${action}: ${name.get(action)}.components['schemas'];`),
    '}',
    '',
  ].join('\n');
}

/** Writes a file of generated/, or checks it. */
async function write(name: string, text: string): Promise<void> {
  const url = new URL(`../generated/${name}`, import.meta.url);
  if (!check) {
    await mkdir(new URL('.', url), { recursive: true });
    await writeFile(url, text);
  } else if ((await readFile(url, 'utf8').catch(() => '')) !== text) {
    fail(`generated/${name} is stale; run "npm run generate" and commit what it writes.`);
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
