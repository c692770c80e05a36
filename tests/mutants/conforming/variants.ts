/** All conforming variants: servers that keep the contract, though they differ from the mock in what it leaves open. */
import { parseForm } from '../../../contract/wire/form.ts';
import { receiving } from '../faults.ts';
import type { ConformingVariant } from '../mutant.ts';
import { late } from '../proxies.ts';
import { authenticationVariants } from './authentication.ts';
import { bodyVariants } from './bodies.ts';
import { createKeyPairVariants } from './create-key-pair.ts';
import { declaringVariants } from './declarations.ts';

/** The variants, theme by theme. */
export const variants: readonly ConformingVariant[] = [
  {
    // First, since nearly all of its time is waiting, during which others are tried.
    name: 'slow',
    difference: 'It lets every request wait for 50 ms.',
    noticedBy: [],
    behave: () => ({ proxy: late(50) }),
  },
  {
    name: 'the-mock',
    difference: 'It is the mock itself.',
    noticedBy: [],
    behave: () => ({}),
  },
  {
    name: 'last-duplicate-wins',
    difference: 'Of a parameter that is given twice it takes the last value.',
    noticedBy: ['request.first-of-duplicates:*'],
    behave: () =>
      receiving((request) => {
        const reversed = (form: string) => form.split('&').toReversed().join('&');
        const [path = '', query = ''] = request.target.split('?');
        const text = request.body?.toString('utf8') ?? '';
        const octets = parseForm(text).ok ? Buffer.from(reversed(text)) : request.body;
        return { ...request, target: query === '' ? path : `${path}?${reversed(query)}`, body: octets };
      }),
  },
  ...bodyVariants,
  ...createKeyPairVariants,
  ...declaringVariants,
  ...authenticationVariants,
];
