/** The documentation as files: gathers what the pages tell from everywhere, and writes them to a folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Contract } from '../contract/contract.ts';
import { readContract } from '../contract/contract.ts';
import { isObject } from '../contract/document.ts';
import { readOpenQuestions } from '../contract/open-questions.ts';
import { allCases } from '../contract-tests/suite.ts';
import { namesOf } from '../contract-tests/engine/names.ts';
import { themeOf } from '../contract-tests/subjects/themes.ts';
import { decisionsOf } from '../docs/decision.ts';
import { errorsPage } from '../docs/errors-page.ts';
import { buildExplorer } from '../docs/explorer/build.ts';
import { indexPage } from '../docs/index-page.ts';
import type { KnownCase } from '../docs/known-case.ts';
import { referenceDocument } from '../docs/reference-document.ts';
import { REDOC_FILE, offlineRedoc, referencePage } from '../docs/reference-page.ts';
import { rulesPage } from '../docs/rules-page.ts';
import { SAMPLES } from '../docs/samples.ts';
import { mutants } from '../tests/mutants/all-mutants.ts';
import { bundleDocument } from './bundle-document.ts';

/**
 * Writes the site.
 * @param folder where to, a URL that ends in a slash; made if it is not there
 * @throws Error with one sentence when the contract is incomplete or a tool has changed
 */
export async function buildSite(folder: URL): Promise<void> {
  const contract = readContract();
  const cases = knownCases(contract);
  const decisions = decisionsOf(contract, cases);
  const questions = readOpenQuestions(contract.document);
  const require = createRequire(import.meta.url);
  const bundle: unknown = JSON.parse(
    await bundleDocument('openapi/create-key-pair/operation.yaml', 'house/expand-repeats'),
  );
  const reference = referenceDocument(isObject(bundle) ? bundle : {}, contract.document.answers, SAMPLES);
  const generated = (name: string) => readFile(new URL(`../generated/${name}`, import.meta.url), 'utf8');
  const control: unknown = JSON.parse(await generated('mock-control.json'));
  const own = (name: string) => readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8');
  const files: Readonly<Record<string, string>> = {
    'index.html': indexPage(contract, decisions),
    'errors.html': errorsPage(contract, decisions),
    'rules.html': rulesPage({ contract, questions, cases, mutants, themeOf }),
    'reference.html': referencePage({
      name: 'reference.html',
      title: `Reference of ${contract.document.operation}`,
      document: reference,
      download: 'openapi.json',
    }),
    'control.html': referencePage({
      name: 'control.html',
      title: 'Control of the mock',
      document: isObject(control) ? control : {},
      download: 'mock-control.json',
    }),
    [REDOC_FILE]: offlineRedoc(await readFile(require.resolve('redoc/bundles/redoc.standalone.js'), 'utf8')),
    'docs.css': await own('docs.css'),
    'reference.css': await own('reference.css'),
    'openapi.json': await generated('create-key-pair/openapi.json'),
    'mock-control.json': await generated('mock-control.json'),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), text);
  await buildExplorer(folder);
}

/** Any number; the same cases come out each time. */
const SEED = 1;

function knownCases(contract: Contract): KnownCase[] {
  return allCases(contract, namesOf('run', SEED)).map((one) => ({
    id: one.id,
    clause: one.clause,
    title: one.title,
    code: 'expect' in one && one.expect.outcome === 'refused' ? one.expect.code : undefined,
  }));
}
