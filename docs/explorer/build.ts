/**
 * Builds the page of the explorer, one file: the script of `browser/` is bundled with the very code of `contract/` that the mock
 * and the suite run, in which only the two files that need Node are replaced by ones for the browser.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Plugin, build as bundle } from 'esbuild';
import { inScript, page } from '../page.ts';

/**
 * Writes `explorer.html`, beside which `docs.css` has to lie.
 * @param folder where to, a URL that ends in a slash
 * @throws Error of esbuild when the script can't be bundled
 */
export async function buildExplorer(folder: URL): Promise<void> {
  const [script, body, style] = await Promise.all([
    bundledScript(),
    readFile(new URL('explorer.html', import.meta.url), 'utf8'),
    readFile(new URL('explorer.css', import.meta.url), 'utf8'),
  ]);
  const html = page({
    name: 'explorer.html',
    title: 'Explorer',
    head: `<meta http-equiv="Content-Security-Policy" content="${policy(script)}">\n<style>\n${style}</style>\n`,
    body,
    script,
  });
  await writeFile(new URL('explorer.html', folder), html);
}

/** Nothing is loaded but the style, nothing runs but this script, and it talks to this machine only. */
function policy(script: string): string {
  const hash = createHash('sha256').update(inScript(script)).digest('base64');
  return [
    "default-src 'none'",
    // The checks of the contract are functions that ajv writes from its schemas.
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

async function bundledScript(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [fileURLToPath(new URL('browser/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    write: false,
    plugins: [forBrowser],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** The files of `contract/` that need Node, and those that stand in for them. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  [pathOf('../../contract/signature/digest.ts'), pathOf('browser/digest.ts')],
  [pathOf('../../contract/bundle.ts'), pathOf('browser/bundle.ts')],
]);

const forBrowser: Plugin = {
  name: 'for-browser',
  setup(build) {
    build.onResolve({ filter: /\/(?:digest|bundle)\.ts$/ }, ({ path, resolveDir }) => {
      const replacement = REPLACED.get(fileURLToPath(new URL(path, `file://${resolveDir}/`)));
      return replacement === undefined ? undefined : { path: replacement };
    });
  },
};

function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
