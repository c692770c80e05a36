/**
 * Prism in this process: a function from what is wanted to the body of a response.
 *
 *     { code: 404, dynamic: false, exampleKey: 'InvalidRegionId.NotFound' } -> { RequestId: …, Code: …, … }
 */
import { Module, createRequire } from 'node:module';
import type { IHttpMockConfig, IHttpOperationConfig } from '@stoplight/prism-http';
import type { Document } from '../../contract/document.ts';

/** Which answer is wanted, in Prism's own words. */
export type Wanted = Pick<IHttpOperationConfig, 'code' | 'dynamic' | 'exampleKey' | 'seed'>;

/** Gives the body of an answer. Rejects with a reason when the document has no such answer. */
export type Prism = (wanted: Wanted) => Promise<unknown>;

/** Loads Prism and gives it a document. */
export async function loadPrism(document: Document): Promise<Prism> {
  const { createInstance, getHttpOperationsFromSpec } = await withoutUnneeded(
    () => import('@stoplight/prism-http'),
  );
  // Prism resolves the references in place, and the document is not ours alone.
  const operations = await getHttpOperationsFromSpec(structuredClone(document.json));
  const instance = createInstance(configOf({ dynamic: false }), { logger: SILENT });
  return async (wanted) => {
    const request = { method: 'get' as const, url: { path: '/' } };
    const result = await instance.request(request, operations, configOf(wanted))();
    if ('left' in result) throw result.left;
    return result.right.output.body;
  };
}

/** The gateway has judged the request already: Prism is only asked for the answer. */
function configOf(wanted: Wanted): IHttpMockConfig {
  return {
    isProxy: false,
    checkSecurity: false,
    validateRequest: false,
    validateResponse: false,
    errors: false,
    upstreamProxy: undefined,
    mock: { ...wanted, mediaTypes: ['application/json'] },
  };
}

/** The parts of a logger that Prism uses. */
interface Logger extends Record<'debug' | 'info' | 'success' | 'warn' | 'error', () => void> {
  child(): Logger;
}

const silence = () => {};

const SILENT: Logger = {
  debug: silence,
  info: silence,
  success: silence,
  warn: silence,
  error: silence,
  child: () => SILENT,
};

/**
 * Modules that Prism loads and never needs here, for more than half of its loading time: faker, with the words of sixty
 * languages, serves the schema keyword `x-faker`, which the contract doesn't have, and the other one reads Postman
 * collections.
 */
const UNNEEDED = ['@faker-js/faker', '@stoplight/http-spec/postman/operation'];

/** Loads Prism while the modules that it doesn't need are empty ones. */
async function withoutUnneeded<Module>(load: () => Promise<Module>): Promise<Module> {
  const { cache, resolve } = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'));
  const paths = UNNEEDED.map((id) => resolve(id)).filter((path) => cache[path] === undefined);
  for (const path of paths) cache[path] = EMPTY;
  try {
    return await load();
  } finally {
    for (const path of paths) delete cache[path];
  }
}

const EMPTY = Object.assign(new Module('empty'), { exports: { default: {} }, loaded: true });
