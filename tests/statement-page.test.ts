import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { statementPage } from '../contract-tests/report/page.ts';
import type { Statement } from '../contract-tests/report/statement.ts';
import { DESKTOP, PHONE, type Viewing, barriersOf, browserForTests } from './support/browser.ts';
import { statementOfRun } from './support/statement-runs.ts';

let whole: Statement;
let failing: Statement;
const folder = mkdtempSync(join(tmpdir(), 'statement-page-'));
const needed = browserForTests();

beforeAll(async () => {
  whole = await statementOfRun({ whole: true });
  failing = withKnown(
    await statementOfRun({
      mutant: 'code-of-names-with-a-small-p',
      filters: ['name.m*', 'name.period', 'order.of-checks:name-', 'quota.limit', 'tags.up-to-20'],
      whole: false,
    }),
  );
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
});

/** One failure is known and one has a likely mistake, which a plain run does not tell. */
function withKnown(statement: Statement): Statement {
  const [first, second] = statement.cases.filter(({ ending }) => ending === 'fail').map(({ id }) => id);
  return {
    ...statement,
    knownFailures: { listed: 2, faults: ['known.json, entry 2, is <stale>.'] },
    cases: statement.cases.map((one) => {
      if (one.id === first) return { ...one, known: { reason: 'Issue 12.', expires: '2027-01-31' } };
      return one.id === second ? { ...one, hint: 'The limit is off by one.' } : one;
    }),
  };
}

/** With a third of the rules that have no failure or the like, since axe takes its time for each. */
function shortened(statement: Statement): Statement {
  const troubled = new Set(
    statement.cases.filter((one) => one.ending !== 'pass' || one.differs).map(({ clause }) => clause),
  );
  const clauses = statement.clauses.filter(({ id }, index) => troubled.has(id) || index % 3 === 0);
  return { ...statement, clauses };
}

/** Opens a page with no network; each request but that for the page itself, and each complaint, is noted. */
async function opened(open: Browser, statement: Statement, viewing: Viewing = {}) {
  const file = join(folder, `${statement.runId}-${statement.cases.length}.html`);
  writeFileSync(file, statementPage(statement));
  const context = await open.newContext({ viewport: DESKTOP, ...viewing, offline: true });
  onTestFinished(() => context.close());
  const url = pathToFileURL(file).href;
  const troubles: string[] = [];
  await context.route('**/*', async (route) => {
    if (route.request().url() === url) return await route.continue();
    troubles.push(route.request().url());
    return await route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(url);
  return { page, troubles };
}

async function sidewaysOf(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}

test('the page of a run of all cases is no larger than 600 KB', () => {
  expect(whole.cases.length).toBeGreaterThan(700);
  expect(Buffer.byteLength(statementPage(whole))).toBeLessThan(600_000);
});

describe('in a browser the page of a statement', () => {
  test('asks for nothing but itself, has no script, and no complaint comes up', async (context) => {
    const { page, troubles } = await opened(needed(context), whole);
    expect(await page.title()).toBe(`CreateKeyPair conformance of ${whole.target}`);
    expect(await page.locator('script, link, img, iframe').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('has each rule and each case once, the claims and the order of the checks', async (context) => {
    const { page } = await opened(needed(context), whole);
    expect(await page.locator('.rule').count()).toBe(whole.clauses.length);
    expect(await page.locator('.case, .passed li').count()).toBe(whole.cases.length);
    expect(await page.locator('[aria-labelledby=profiles] tbody tr').count()).toBe(whole.profiles.length);
    expect(await page.locator('[aria-labelledby=order] tbody tr').count()).toBe(
      whole.precedence?.reference.length,
    );
    expect(await page.locator('.verdict').innerText()).toContain('Conformant in every profile.');
  });

  test('tells of a failure what was sent, expected and received, and what is known of it', async (context) => {
    const { page } = await opened(needed(context), failing);
    const [known, hinted] = failing.cases.filter(({ ending }) => ending === 'fail');
    const [finding] = known?.findings ?? [];
    const item = page.locator(`[id="${known?.id}"]`);
    expect(await item.locator('pre').first().textContent()).toBe(finding?.curl);
    expect(await item.locator('pre').last().textContent()).toContain(finding?.response?.body ?? '-');
    expect(await item.locator('.finding').first().innerText()).toMatch(
      /Expected\s+InvalidKeyPairName\.Malformed\s+Received\s+InvalidKeypairName\.Malformed/,
    );
    expect(await item.innerText()).toContain('Known failure: Issue 12.');
    expect(await page.locator(`[id="${hinted?.id}"]`).innerText()).toContain(
      'Likely mistake: The limit is off by one.',
    );
    expect(await page.locator('body').innerText()).toContain('known.json, entry 2, is <stale>.');
  });

  test('shows by its radio buttons only the rules of one verdict, as many as it says', async (context) => {
    const { page } = await opened(needed(context), failing);
    for (const verdict of ['fail', 'untested', 'skip', 'pass']) {
      await page.locator(`#show-${verdict}`).check();
      const label = page.locator('label', { has: page.locator(`#show-${verdict}`) });
      const count = Number(await label.locator('.count').innerText());
      expect(count).toBeGreaterThan(0);
      expect(await page.locator('.rule:visible').count()).toBe(count);
      expect(await page.locator(`.rule.is-${verdict}:visible`).count()).toBe(count);
    }
    await page.locator('#show-all').check();
    expect(await page.locator('.rule:visible').count()).toBe(failing.clauses.length);
  });

  test('does not scroll sideways on a phone, however long its lines are', async (context) => {
    for (const statement of [whole, failing]) {
      const { page } = await opened(needed(context), statement, { viewport: PHONE });
      expect(await sidewaysOf(page)).toBe(0);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
      expect(await sidewaysOf(page)).toBe(0);
    }
  });

  test('shows on paper the inside of each detail, and no controls', async (context) => {
    const { page } = await opened(needed(context), failing);
    const hidden =
      'Array.from(document.querySelectorAll("pre, .passed li")).filter((one) => !one.checkVisibility()).length';
    expect(await page.evaluate<number>(hidden)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<number>(hidden)).toBe(0);
    expect(await page.locator('input:visible, nav:visible').count()).toBe(0);
  });

  describe.each([
    { name: 'light on a desktop', viewing: { viewport: DESKTOP, colorScheme: 'light' } },
    { name: 'dark on a desktop', viewing: { viewport: DESKTOP, colorScheme: 'dark' } },
    { name: 'light on a phone', viewing: { viewport: PHONE, colorScheme: 'light' } },
    { name: 'dark on a phone', viewing: { viewport: PHONE, colorScheme: 'dark' } },
  ] as const)('$name', ({ viewing }) => {
    test.for(['passing', 'failing'] as const)('has no barrier that axe knows, %s', async (which, context) => {
      const { page } = await opened(
        needed(context),
        shortened(which === 'failing' ? failing : whole),
        viewing,
      );
      expect(await barriersOf(page)).toEqual([]);
    });
  });
});
