/**
 * The documentation, served beside the API when the mock is told where it lies:
 *
 *     GET /_docs              -> 308, to /_docs/
 *     GET /_docs/             -> 200, index.html
 *     GET /_docs/errors.html  -> 200, that file
 */
import { readFile } from 'node:fs/promises';
import type { HttpRequest, HttpResponse } from '../call/http.ts';

/** Whether a target is meant for the documentation and not for the API. */
export function isDocs(target: string): boolean {
  return /^\/_docs(?:[/?]|$)/.test(target);
}

/**
 * Answers a request for a page; never rejects.
 * @param folder where the pages lie, a URL that ends in a slash
 */
export async function answerDocs(
  folder: URL,
  { method, target }: Pick<HttpRequest, 'method' | 'target'>,
): Promise<HttpResponse> {
  const [path = ''] = target.split('?', 1);
  if (method !== 'GET' && method !== 'HEAD') {
    return told(405, `The documentation takes GET and HEAD, not ${method}.`, { allow: 'GET, HEAD' });
  }
  if (path === '/_docs') return told(308, 'The documentation is at /_docs/.', { location: '/_docs/' });
  const name = path.slice('/_docs/'.length) || 'index.html';
  // No other name is looked for, so that no way leads out of the folder.
  const type = TYPES[/^[\w-]+\.(\w+)$/.exec(name)?.[1] ?? ''];
  const text = type === undefined ? undefined : await textOf(new URL(name, folder));
  if (type !== undefined && text !== undefined) {
    return { status: 200, headers: { 'content-type': type, ...HEADERS }, body: text };
  }
  const isBuilt = (await textOf(new URL('index.html', folder))) !== undefined;
  return told(
    404,
    isBuilt
      ? 'The documentation has no such page; it begins at /_docs/.'
      : 'The documentation is not built yet; run "npm run docs".',
  );
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
};

const HEADERS = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  // The explorer may use the mock: no other page is to lay itself over it and have its buttons clicked.
  'content-security-policy': "frame-ancestors 'none'",
};

async function textOf(file: URL): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}

function told(
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...HEADERS, ...headers },
    body: `${sentence}\n`,
  };
}
