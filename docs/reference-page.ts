/** The references, which Redoc renders in the browser from the document beside it; its script lies in a file of its own. */
import { type PageName, inScript, page } from './page.ts';
import { readFileSync } from 'node:fs';

/** The file that holds Redoc. */
export const REDOC_FILE = 'redoc.js';

/** What a page of Redoc's is made of. */
export interface Reference {
  readonly name: PageName;
  readonly title: string;
  /** What Redoc is to render. */
  readonly document: Readonly<Record<string, unknown>>;
  /** The file beside the page that holds the document as tools want it. */
  readonly download: string;
}

/** The HTML document. */
export function referencePage({ name, title, document, download }: Reference): string {
  const data = inScript(JSON.stringify(document));
  return page({
    name,
    title,
    head: `<link rel="stylesheet" href="reference.css">\n<script src="${REDOC_FILE}"></script>\n`,
    body: `<div id="redoc"><p class="prose lead">The reference is drawn by a script. Without one, read <a href="${download}">${download}</a>.</p></div>`,
    script: `const contract = ${data};\nconst download = ${JSON.stringify(download)};\n${SCRIPT}`,
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
