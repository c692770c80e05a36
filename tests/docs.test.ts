/** The site of documentation in a browser, as a reader has it: opened as files, without a network. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { readOpenQuestions } from '../contract/open-questions.ts';
import { sourceLink } from '../contract/source-in-words.ts';
import { formatXml } from '../contract/wire/xml.ts';
import { PAGES } from '../docs/page.ts';
import { SAMPLES } from '../docs/samples.ts';
import { type MockOptions, startMock } from '../mock/start.ts';
import { buildSite } from '../scripts/site.ts';
import { DESKTOP, PHONE, type Viewing, barriersOf, browserForTests } from './support/browser.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const contract = readContract();
const references = new Set([
  ...contract.ledger.clauses.map(sourceLink),
  ...readOpenQuestions(contract.document).flatMap(({ evidence }) =>
    evidence.flatMap(({ where }) => where.map(({ url }) => url)),
  ),
]);
const folder = mkdtempSync(join(tmpdir(), 'docs-'));
const names = PAGES.map(({ name }) => name);

const needed = browserForTests();

beforeAll(async () => {
  await buildSite(pathToFileURL(`${folder}/`));
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
});

/** Opens a page of the site as a file, offline; what it asks for elsewhere, and each complaint, is noted. */
async function opened(open: Browser, place: string, viewing: Viewing = {}) {
  const context = await open.newContext({ viewport: DESKTOP, ...viewing, offline: true });
  onTestFinished(() => context.close());
  const troubles: string[] = [];
  await context.route('**/*', async (route) => {
    const asked = route.request().url();
    if (asked.startsWith(pathToFileURL(folder).href)) return await route.continue();
    troubles.push(asked);
    return await route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${pathToFileURL(folder).href}/${place}`);
  if (/^(reference|control)\.html/.test(place)) await page.locator('#redoc h1').first().waitFor();
  return { page, troubles };
}

async function textsOf(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).allTextContents();
}

test('the site is smaller than 3 MB', () => {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000_000);
});

describe.each(names)('%s', (name) => {
  test('opens without a network, asks for nothing elsewhere and complains of nothing', async (context) => {
    const { page, troubles } = await opened(needed(context), name);
    expect(await page.locator('h1').count()).toBeGreaterThan(0);
    expect(await page.locator('nav [aria-current=page]').getAttribute('href')).toBe(name);
    expect(troubles).toEqual([]);
  });

  test('has no link that leads nowhere', async (context) => {
    const { page } = await opened(needed(context), name);
    const links = await page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href'))",
    );
    expect(links.length).toBeGreaterThan(names.length);
    const broken = [...new Set(links)].filter((link) => !leadsSomewhere(link, name));
    expect(broken).toEqual([]);
  });

  test.for([
    ['light on a desktop', { viewport: DESKTOP, colorScheme: 'light' }],
    ['dark on a phone', { viewport: PHONE, colorScheme: 'dark' }],
  ] as const)(
    'has no serious barrier that axe knows: %s',
    { timeout: 120_000 },
    async ([, viewing], context) => {
      const { page } = await opened(needed(context), name, viewing);
      const serious = (await barriersOf(page)).filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(serious).toEqual([]);
      const sideways = 'document.documentElement.scrollWidth - window.innerWidth';
      expect(await page.evaluate<number>(sideways)).toBeLessThanOrEqual(0);
    },
  );
});

/** A file of the site, with the place in it; a JSON pointer has to point somewhere in the contract. */
function leadsSomewhere(link: string, from: string): boolean {
  const [file = '', place = ''] = link.split('#', 2);
  if (/^https?:/.test(file))
    return (
      /^https:\/\/(redocly\.com|github\.com|opensource\.org|spdx\.org)\//.test(file) ||
      // Where sources and evidence can be read.
      references.has(link) ||
      // Where the mock serves this page itself.
      file === `http://127.0.0.1:4010/_docs/${from}`
    );
  const target = file === '' ? from : file;
  if (!readdirSync(folder).includes(target)) return false;
  if (place === '') return true;
  if (target === 'openapi.json') return contract.document.at(`#${place}`) !== undefined;
  // Redoc makes its places as it draws.
  if (/^(reference|control)\.html$/.test(target)) return true;
  return readFileSync(join(folder, target), 'utf8').includes(`id="${decodeURIComponent(place)}"`);
}

describe('the reference', () => {
  test('has one row for the keys of all tags and one for the values', async (context) => {
    const { page } = await opened(needed(context), 'reference.html');
    const text = (await page.locator('#redoc').textContent()) ?? '';
    expect(text).toContain('Tag.N.Key');
    expect(text).toContain('Tag.N.Value');
    expect(text).not.toMatch(/Tag\.[1-9]\d?\.Key(?!')[^=]{0,3}string/);
  });

  test('has each answer in JSON and in the exact XML, side by side', async (context) => {
    const { page } = await opened(needed(context), 'reference.html');
    const [json, xml] = [await textsOf(page, 'pre.json'), await textsOf(page, 'pre.xml')];
    const { answers } = contract.document;
    expect(json.map((text) => JSON.parse(text))).toEqual(answers.map(({ members }) => members));
    expect(xml).toEqual(answers.map(({ root: element, members }) => formatXml(element, members)));
  });

  test('has the samples', async (context) => {
    const { page } = await opened(needed(context), 'reference.html');
    const text = (await page.locator('#redoc').textContent()) ?? '';
    for (const { label } of SAMPLES) expect(text).toContain(label);
  });
});

describe('the page about errors', () => {
  test('has each code in the table, in the order of the checks, and as an article', async (context) => {
    const { page } = await opened(needed(context), 'errors.html');
    const { entries } = contract.errors;
    expect(new Set(await textsOf(page, 'tbody th'))).toEqual(new Set(entries.map(({ code }) => code)));
    const steps = (await textsOf(page, 'tbody td[data-label=Step]')).map((text) => Number.parseInt(text, 10));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(await page.locator('article').count()).toBe(entries.length);
  });

  test.for([
    ['129 characters', 'InvalidKeyPairName.Malformed'],
    ['aliyun', 'InvalidTagKey.Malformed'],
    ['21 tags', 'QuotaExceed.Tags'],
    ['another secret', 'SignatureDoesNotMatch'],
    ['unknown region', 'InvalidRegionId.NotFound'],
  ] as const)('tells who types "%s" the code %s', async ([words, code], context) => {
    const { page } = await opened(needed(context), 'errors.html');
    await page.getByLabel('Which error do I get for').fill(words);
    const shown = await page.locator('tbody tr:not([hidden]) th').allTextContents();
    expect(shown.map((text) => text.trim())).toContain(code);
    expect(new Set(shown).size).toBeLessThan(contract.errors.entries.length / 2);
  });

  test('has for each code lines for a shell that provoke it', { timeout: 120_000 }, async (context) => {
    const { page } = await opened(needed(context), 'errors.html');
    const articles = await page.locator('article').all();
    const found: unknown[] = [];
    for (const article of articles) {
      const shell = article.locator('pre.shell');
      const url = await startedAs((await shell.getAttribute('data-start')) ?? '');
      const lines = ((await shell.textContent()) ?? '').replaceAll('http://127.0.0.1:4010', url);
      const { stdout } = await run('bash', ['-c', lines]);
      found.push([await article.getAttribute('id'), /[^]*"Code":"([^"]+)"/.exec(stdout)?.[1]]);
    }
    expect(found).toEqual(found.map((pair) => [idOf(pair), idOf(pair)]));
    expect(found.length).toBe(contract.errors.entries.length);
  });
});

function idOf(pair: unknown): unknown {
  return Array.isArray(pair) ? pair[0] : undefined;
}

/** A mock as a line of the documentation starts it; ends with the test. */
async function startedAs(line: string): Promise<string> {
  const ways: Readonly<Record<string, Partial<MockOptions>>> = {
    'npm start': {},
    'npm start -- --quota 0': { quota: 0 },
    'npm start -- --auth verify --access-key testid:testsecret': {
      auth: { accessKeys: new Map([['testid', 'testsecret']]), now: () => new Date() },
    },
  };
  const options = ways[line];
  if (options === undefined) throw new Error(`Nothing is known of "${line}".`);
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now(), ...options });
  onTestFinished(() => mock.close());
  return mock.url;
}

describe('the page about rules', () => {
  test('has each clause, and where the page of the vendor leaves something open', async (context) => {
    const { page } = await opened(needed(context), 'rules.html');
    const ids = await page.evaluate<string[]>("[...document.querySelectorAll('.rule')].map(({ id }) => id)");
    expect(ids.toSorted()).toEqual(contract.ledger.clauses.map(({ id }) => id).toSorted());
    expect(await page.locator('.question').count()).toBeGreaterThan(10);
  });

  test('shows all again when a link leads to what the filter hides', async (context) => {
    const { page } = await opened(needed(context), 'rules.html');
    await page.getByLabel('Find a rule').fill('fingerprint');
    const name = page.locator('[id="name.maximum-length"]');
    expect(await name.isVisible()).toBe(false);
    await page.evaluate("location.hash = 'name.maximum-length'");
    await name.waitFor({ state: 'visible' });
    expect(await page.getByLabel('Find a rule').inputValue()).toBe('');
  });
});

describe('a sample of the reference', () => {
  test.each(SAMPLES.filter(({ isRun }) => isRun))(
    '$file makes a key pair, also where signatures are verified',
    { timeout: 60_000 },
    async ({ file, label, source }) => {
      const verify = !label.startsWith('curl') || label.includes('signed');
      const url = await startedAs(
        verify ? 'npm start -- --auth verify --access-key testid:testsecret' : 'npm start',
      );
      const here = source.replaceAll('127.0.0.1:4010', new URL(url).host);
      const [program, words] = file.endsWith('.sh')
        ? ['bash', ['-c', here]]
        : [process.execPath, ['--input-type=module', '--eval', here]];
      const { stdout } = await run(program, words, { cwd: root });
      expect(stdout).toMatch(/[\w-]*sample\b/);
      expect(stdout).toMatch(/(?:[0-9a-f]{2}:){15}[0-9a-f]{2}/);
    },
  );

  test('that no test runs says so itself', () => {
    const others = SAMPLES.filter(({ isRun }) => !isRun);
    expect(others.map(({ file }) => file)).toEqual(['aliyun.sh']);
    for (const { source } of others) expect(source).toContain('No test of this kit runs this sample');
  });
});

test('the mock serves the site, and the explorer there calls the mock', async (context) => {
  const open = needed(context);
  const copy = mkdtempSync(join(tmpdir(), 'served-'));
  cpSync(folder, copy, { recursive: true });
  const mock = await startMock({
    port: 0,
    clock: () => performance.now(),
    docs: pathToFileURL(`${copy}/`),
  });
  onTestFinished(async () => {
    await mock.close();
    rmSync(copy, { recursive: true });
  });
  const browsing = await open.newContext({ viewport: DESKTOP });
  onTestFinished(() => browsing.close());
  const page = await browsing.newPage();
  await page.goto(`${mock.url}/_docs/`);
  await page.getByRole('navigation').getByRole('link', { name: 'Explorer' }).click();
  await page.waitForURL(`${mock.url}/_docs/explorer.html`);
  expect(await page.locator('#where-from').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('#answer .title', { hasText: 'The key pair exists now.' }).waitFor();
  expect(mock.control.state().keyPairs.length).toBe(1);
});
