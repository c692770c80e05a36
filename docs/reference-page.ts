/** The reference, which Redoc renders in the browser from the document beside it; its script lies in a file of its own. */
import { inScript, page } from './page.ts';
import { readFileSync } from 'node:fs';

/** The file that holds Redoc. */
export const REDOC_FILE = 'redoc.js';

/**
 * The HTML document.
 * @param document what Redoc is to render
 */
export function referencePage(document: Readonly<Record<string, unknown>>): string {
  const data = inScript(JSON.stringify(document));
  return page({
    name: 'reference.html',
    title: 'Reference of CreateKeyPair',
    head: `<link rel="stylesheet" href="reference.css">\n<script src="${REDOC_FILE}"></script>\n`,
    body: '<div id="redoc"><p class="prose lead">The reference is drawn by a script. Without one, read <a href="openapi.json">openapi.json</a>.</p></div>',
    script: `const contract = ${data};\n${SCRIPT}`,
  });
}

const SCRIPT = readFileSync(new URL('reference.js', import.meta.url), 'utf8');

/**
 * Redoc's script without its one request to elsewhere, the picture beside the words "API docs by Redocly".
 * @throws Error when the picture is not where it was, so that a new Redoc is looked at
 */
export function offlineRedoc(script: string): string {
  const parts = script.split(PICTURE);
  if (parts.length !== 2) throw new Error(`Redoc asks for ${PICTURE} ${parts.length - 1} times, not once.`);
  return parts.join('data:,');
}

const PICTURE = 'https://cdn.redoc.ly/redoc/logo-mini.svg';
