/**
 * The frame of every page: head, navigation, main part, foot. A page opens from the file system and needs no network:
 *
 *     page({ name: 'errors.html', title: 'Errors', body: '<h1>Errors</h1>', pages })
 */
import { markup } from '../contract/markup.ts';

/** A page as the navigation knows it. */
export interface SitePage {
  /** Its file, `errors.html`. */
  readonly name: string;
  /** What the navigation calls it. */
  readonly label: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
}

/** The pages in the order of the navigation. */
export const PAGES = [
  {
    name: 'index.html',
    label: 'Start',
    purpose: 'What is where, and which error you get for what.',
  },
  {
    name: 'reference.html',
    label: 'Reference',
    purpose: 'Parameters, answers, signatures and samples to copy, from the OpenAPI document.',
  },
  {
    name: 'errors.html',
    label: 'Errors',
    purpose: 'Which condition costs which code, in the order of the checks, and what to do about it.',
  },
  {
    name: 'rules.html',
    label: 'Rules',
    purpose: 'Every rule with its source, its cases and what the vendor leaves open.',
  },
  {
    name: 'control.html',
    label: 'Control',
    purpose: 'Steer the mock from a test: its state, its journal, and rules for what it answers.',
  },
  {
    name: 'explorer.html',
    label: 'Explorer',
    purpose: 'Fill in a form, watch the signature come about, and send it to the mock.',
  },
] as const satisfies readonly SitePage[];

/** The file name of a page. */
export type PageName = (typeof PAGES)[number]['name'];

/** What a page is made of. */
export interface PageParts {
  readonly name: PageName;
  readonly title: string;
  /** The main part, as HTML. */
  readonly body: string;
  /** More for the head, as HTML. */
  readonly head?: string;
  /** A script to stand at the end, as JavaScript. */
  readonly script?: string;
}

/** The HTML document. */
export function page({ name, title, body, head = '', script }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${markup(title)}</title>
<link rel="stylesheet" href="docs.css">
${head}</head>
<body>
${header(name)}
<main id="main">
${body}
</main>
<footer class="foot"><p>An independent contract of CreateKeyPair. No document of the vendor, and not endorsed by it.</p></footer>
${script === undefined ? '' : `<script>${inScript(script)}</script>\n`}</body>
</html>
`;
}

/** The way to the main part, and the navigation, in which the page that is open is marked. */
export function header(current: PageName): string {
  const items = PAGES.map(
    ({ name, label }) =>
      `<li><a href="${name}"${name === current ? ' aria-current="page"' : ''}>${label}</a></li>`,
  );
  return `<a class="skip" href="#main">To the content</a>
<header class="site"><div>
<a class="name" href="index.html">ECS CreateKeyPair</a>
<nav aria-label="Pages"><ul>${items.join('')}</ul></nav>
</div></header>`;
}

/** A script that can't end the element it stands in. */
export function inScript(text: string): string {
  return text.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
}
