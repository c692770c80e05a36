/** The themes under which cases are reported: the first word of a clause's id, in words. */
import { SUBJECTS } from './registry.ts';

/** The themes that every operation has. */
const SHARED: Readonly<Record<string, string>> = {
  request: 'How a request travels',
  missing: 'Required parameters',
  region: 'Region',
  state: 'What is remembered',
  quota: 'Quota',
  order: 'Order of the checks',
  format: 'JSON and XML',
  response: 'The answer to a create',
  errors: 'Refusals',
  authentication: 'Authentication',
  transport: 'Beyond the contract',
  page: 'The rest of the page',
  tolerance: 'What is left free',
};

const THEMES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(SUBJECTS).map(({ themes }) => themes),
  SHARED,
);

/** The theme of a clause. */
export function themeOf({ id }: { readonly id: string }): string {
  const word = id.slice(0, id.indexOf('.'));
  return THEMES[word] ?? word;
}
