/** The themes under which cases are reported: the first word of a clause's id, in words. */
const THEMES: Readonly<Record<string, string>> = {
  request: 'How a request travels',
  missing: 'Required parameters',
  name: 'KeyPairName',
  tags: 'Tags',
  'resource-group': 'Resource group',
  region: 'Region',
  state: 'What is remembered',
  quota: 'Quota',
  order: 'Order of the checks',
  format: 'JSON and XML',
  response: 'The answer to a create',
  key: 'Key material',
  fingerprint: 'Key material',
  errors: 'Refusals',
  authentication: 'Authentication',
  transport: 'Beyond the contract',
  page: 'The rest of the page',
};

/** The theme of a clause. */
export function themeOf({ id }: { readonly id: string }): string {
  const word = id.slice(0, id.indexOf('.'));
  return THEMES[word] ?? word;
}
