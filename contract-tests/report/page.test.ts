/** What only a browser can tell of the page is tried in one, by tests/statement-page.test.ts. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { statementPage } from './page.ts';
import { ABOUT, KNOWN_FAILURES, OPTIONS, runOf, verdictsOf } from '../../tests/support/run.ts';
import { type Statement, statementOf } from './statement.ts';

const contract = readContract();
const verdicts = verdictsOf(contract);
const plain = statementOf(contract, runOf(verdicts), OPTIONS, ABOUT);
const withList = statementOf(contract, runOf(verdicts), OPTIONS, { ...ABOUT, knownFailures: KNOWN_FAILURES });

const VOID = ['meta', 'input', 'br'];

/** Checks that all elements are closed in their order and all attributes quoted, as in XML. */
function faultOf(html: string): unknown {
  return XMLValidator.validate(html, { allowBooleanAttributes: true, unpairedTags: VOID });
}

/** The text of a page from one heading up to the next, without the space between elements. */
function under(heading: string, changes: Partial<Statement> = {}): string {
  const html = statementPage({ ...withList, ...changes });
  expect(faultOf(html)).toBe(true);
  const start = html.indexOf(`<h2 id="${heading}"`);
  if (start < 0) return '';
  return textOf(html.slice(start, html.indexOf('</section>', start)));
}

function textOf(html: string): string {
  const parser = new XMLParser({
    preserveOrder: true,
    trimValues: false,
    allowBooleanAttributes: true,
    unpairedTags: VOID,
  });
  const parsed: unknown = parser.parse(html);
  return texts(parsed).join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** The text nodes of what the parser gives, in their order. */
function texts(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(texts);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    name === '#text' ? [String(value)] : texts(value),
  );
}

describe('the page of a statement', () => {
  test('is well-formed, whatever stands in the statement', () => {
    const nasty = `</pre><script>alert("1")</script>'&amp;`;
    const html = statementPage({
      ...withList,
      target: nasty,
      region: nasty,
      cases: withList.cases.map((one) => ({ ...one, id: `${one.id}${nasty}`, title: nasty, hint: nasty })),
    });
    expect(faultOf(html)).toBe(true);
    expect(html).not.toContain('<script');
  });

  test('names no other resource and lets a browser load none', () => {
    const html = statementPage(plain);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(Array.from(html.matchAll(/ (?:src|href)="([^"]*)"/g), ([, url = '']) => url[0])).not.toContain(
      undefined,
    );
    // A link that a reader follows loads nothing.
    const loading = html.replaceAll(/<a href="https:[^"]*"/g, '');
    expect(loading).not.toMatch(/ (?:src|href)="[^#]|url\(|@import/);
  });

  test('tells the run: target, date, seed, versions, run id, requests and pairs', () => {
    const run = under('run');
    for (const fact of [
      'http://ecs.example:4010',
      '2023-12-06T12:00:00.000Z',
      'Seed 4711',
      'ecs-keypair-contract 1.2.3',
      `CreateKeyPair ${contract.document.version}`,
      'Run id t',
      '12 in 1.2 s',
      '3 in cn-hangzhou, 1 in cn-beijing',
      'A broken SHOULD is a warning',
    ]) {
      expect(run).toContain(fact);
    }
    expect(run).not.toContain('Sent again');
    expect(under('run', { retries: 3 })).toContain('Sent again 3, when asked to slow down');
    expect(under('run', { strict: true })).toContain('fails (strict)');
    expect(under('run', { pairs: {}, level: 'SHOULD' })).toMatch(
      /MUST and SHOULD A broken.*Key pairs made none$/,
    );
  });

  test('counts cases by their verdict, a known failure apart', () => {
    const none = { ...withList.cases[0], known: undefined };
    expect(none.ending).toBe('pass');
    expect(under('totals')).toBe(
      '6 cases ✗ failed 0 ✗ known failure 1 ? no verdict 1 ! warned 1 ≈ differs 1 – skipped 1 ✓ passed 1',
    );
  });

  test('has each claim with its reason', () => {
    const claims = under('profiles');
    expect(claims).toContain('core – no claim 1 case got no verdict 3 of 4');
    expect(claims).toContain('state ✗ not conformant 1 case failed 1 of 1');
    expect(claims).toContain('quota – no claim 1 case was skipped, no case came to an end 0 of 1');
  });

  test('tells of the list of known failures only where there is one', () => {
    expect(under('known')).toBe(
      "Known failures The implementer's list has 2 entries. known.json, entry 2 (case name.gone:x) stands for no case of this suite.",
    );
    expect(under('known', { knownFailures: { listed: 1, faults: [] } })).toBe(
      "Known failures The implementer's list has 1 entry. Each of its entries holds.",
    );
    expect(statementPage(plain)).not.toContain('id="known"');
  });

  test('has the order of the checks beside that of the reference', () => {
    expect(under('order')).toBe('');
    const reference = ['region', 'name'];
    expect(
      under('order', { precedence: { reference, target: reference, reversed: [], unclear: [] } }),
    ).toMatch(
      /The target has the same as the reference\. Step Reference Target 1 region region 2 name name$/,
    );
    const target = ['name', 'region'];
    expect(
      under('order', { precedence: { reference, target, reversed: [], unclear: ['region / name'] } }),
    ).toMatch(
      /one of its own\. .* 1 region name 2 name region 1 pair of steps is answered with the code of neither region \/ name$/,
    );
  });
});
