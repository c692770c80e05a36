/**
 * Where a rule comes from, as reports say it: the page of the vendor's with its edition and section, or the question that
 * the page leaves open, by its id on the page of rules.
 *
 *     page CreateKeyPair (2023-12-06): Error codes, KeyPair.AlreadyExist     question order: Which code does …?
 */
import type { Clause } from './clauses.ts';
import { pageInWords } from './references.ts';

/** Where to read on: the address of the page, or the question on the page of rules, relative to the documentation. */
export function sourceLink({ source }: Pick<Clause, 'source'>): string {
  return source.kind === 'page' ? source.page.url : `rules.html#open-${source.id}`;
}

/** The words, without what a page says there. */
export function sourceInWords({ source }: Pick<Clause, 'source'>): string {
  return source.kind === 'page'
    ? `page ${pageInWords(source.page)}: ${source.section}`
    : `question ${source.id}: ${source.question}`;
}
