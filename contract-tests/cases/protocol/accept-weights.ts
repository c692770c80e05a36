/** Cases about the weights, wildcards and parameters of an Accept, in requests without Format. */
import type { Asked } from './asked-formats.ts';

/** The format of the answer to each header. */
export const ACCEPT_WEIGHTS: readonly Asked[] = (
  [
    { slug: 'wildcard', accept: '*/*', comesIn: 'XML' },
    { slug: 'json-before-wildcard', accept: 'application/json, */*', comesIn: 'JSON' },
    { slug: 'wildcard-before-json', accept: '*/*;q=0.9, application/json;q=0.1', comesIn: 'JSON' },
    {
      slug: 'higher-weight-of-xml',
      accept: 'application/json;q=0.5, application/xml;q=0.9',
      comesIn: 'XML',
    },
    { slug: 'higher-weight-of-json', accept: 'application/xml;q=0.5, application/json', comesIn: 'JSON' },
    { slug: 'charset', accept: 'application/json; charset=utf-8', comesIn: 'JSON' },
    {
      slug: 'browser',
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      comesIn: 'XML',
    },
    { slug: 'first-of-equals', accept: 'application/xml, application/json', comesIn: 'XML' },
  ] as const
).map(({ slug, accept, comesIn }) => ({
  clause: 'format.accept-weights',
  slug,
  what: `Accept: ${accept}`,
  sent: { method: 'GET', format: null, signature: 'not-v3', headers: { accept } },
  comesIn,
  shownBy: ['refusal'],
}));
