/** The box that filters a page by words; hidden until its script, `filter.js`, runs. */
import { readFileSync } from 'node:fs';
import { markup } from '../contract/markup.ts';

/** What a box is to filter. */
export interface FilterBox {
  /** What the reader is asked. */
  readonly label: string;
  readonly placeholder: string;
  /** The elements that it shows or hides, as a CSS selector. */
  readonly rows: string;
  /** What one of them is called, for the count. */
  readonly noun: string;
}

/** The script of all boxes of a page. */
export const FILTER_SCRIPT: string = readFileSync(new URL('filter.js', import.meta.url), 'utf8');

/** The box as HTML. */
export function filterBox({ label, placeholder, rows, noun }: FilterBox): string {
  return `<div class="filter" role="search" hidden data-rows="${markup(rows)}" data-noun="${noun}">
<label for="filter">${markup(label)}</label>
<input id="filter" type="search" placeholder="${markup(placeholder)}" autocomplete="off" spellcheck="false">
<output for="filter"></output>
</div>`;
}
