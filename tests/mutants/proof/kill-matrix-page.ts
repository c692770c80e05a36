/** The kill matrix as a page to read: clause by clause, which mutants break it and which cases catch them. */
import type { KillMatrix } from './kill-matrix.ts';

/** The HTML document; it needs nothing from elsewhere. */
export function killMatrixPage(matrix: KillMatrix): string {
  const clauses = [...new Set(matrix.mutants.map(({ clause }) => clause))].toSorted();
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kill matrix of the conformance suite</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  code { font-size: 0.85em; overflow-wrap: anywhere; }
  summary { cursor: pointer; }
  .survived { color: #c22; font-weight: bold; }
</style>
<h1>Kill matrix</h1>
<p>${matrix.mutants.length} mutants, ${matrix.variants.length} variants, ${matrix.cases} cases.
A mutant is a server with one fault, a variant a right server that differs.</p>
${list('Cases that catch no mutant', matrix.useless)}${list('Clauses that no mutant breaks', matrix.unbroken)}
<h2>Mutants by clause</h2>
${clauses.map((clause) => `<h3><code>${clause}</code></h3>\n<ul>\n${ofClause(matrix, clause)}\n</ul>`).join('\n')}
<h2>Variants</h2>
<ul>
${matrix.variants.map(({ name, difference, noticed }) => entry(name, difference, noticed, '')).join('\n')}
</ul>
</html>
`;
}

function ofClause(matrix: KillMatrix, clause: string): string {
  const own = matrix.mutants.filter((mutant) => mutant.clause === clause);
  return own.map(({ name, fault, noticed }) => entry(name, fault, noticed, 'survived')).join('\n');
}

function entry(
  name: string,
  sentence: string,
  noticed: Readonly<Record<string, string>>,
  none: string,
): string {
  const cases = Object.entries(noticed);
  const items = cases.map(([id, ending]) => `<li><code>${escaped(id)}</code> ${ending}</li>`).join('');
  const count = cases.length === 0 ? `<span class="${none}">no case</span>` : `${cases.length} cases`;
  return `<li><details><summary>${escaped(name)}: ${escaped(sentence)} ${count}</summary><ul>${items}</ul></details></li>`;
}

function list(title: string, ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return `<h2>${title}</h2>\n<ul>${ids.map((id) => `<li><code>${escaped(id)}</code></li>`).join('')}</ul>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
