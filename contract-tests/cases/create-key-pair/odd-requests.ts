/** Requests that are none of this API, with names that are nearly those of tags. */
import type { Oddities } from '../protocol/robustness.ts';

/** What is sent, by what to call it. */
export const ODD_TAGS: Oddities = {
  'a tag with a huge number': { method: 'GET', path: '/?Tag.4294967296.Key=a', body: '' },
  'a thousand nested brackets': { method: 'GET', path: `/?Tag${'[a]'.repeat(1000)}=a`, body: '' },
};
