/** A headless Chromium for the tests of a file, and what axe says of a page. */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { NO_CHROMIUM, chromiumPath } from './chromium.ts';

/** How a page is looked at. */
export interface Viewing {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** What a test can do without a browser. */
interface Skipping {
  readonly skip: (note: string) => never;
}

/**
 * Has a browser start before the tests of the file and end after them.
 * @returns gives it to a test; without one the test is skipped with the reason, but on a CI server it fails
 */
export function browserForTests(): (context: Skipping) => Browser {
  const executablePath = chromiumPath();
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (executablePath === undefined) return;
    // A root, as in a container, has no sandbox.
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }, 120_000);
  afterAll(async () => await browser?.close());
  return (context) => {
    if (browser !== undefined) return browser;
    if (process.env['CI']) throw new Error(NO_CHROMIUM);
    return context.skip(NO_CHROMIUM);
  };
}

/** One thing that axe finds. */
export interface Barrier {
  /** The rule of axe. */
  readonly id: string;
  readonly impact: string | null | undefined;
  /** The elements, as HTML. */
  readonly elements: readonly string[];
}

/** What keeps some people from using a page, as far as axe knows. */
export async function barriersOf(page: Page): Promise<Barrier[]> {
  // The pages have no frames, so that the way for pages without them will do; it takes half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, impact, nodes }) => ({ id, impact, elements: nodes.map(({ html }) => html) }));
}
