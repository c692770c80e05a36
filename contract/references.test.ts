import { expect, test } from 'vitest';
import { readDocument } from './document.ts';
import { readPages, readReference } from './references.ts';

const pages = readPages(readDocument().json);

test.each([
  [
    { page: 'CreateKeyPair', section: 'Usage notes' },
    'CreateKeyPair (2023-12-06), Usage notes',
    'https://www.alibabacloud.com/help/id/ecs/api-createkeypair',
  ],
  [
    { repository: 'owner/name', path: 'docs/API 参考/a.md', commit: 'abc' },
    'owner/name, docs/API 参考/a.md',
    'https://github.com/owner/name/blob/abc/docs/API%20%E5%8F%82%E8%80%83/a.md',
  ],
  [
    { package: '@scope/name@1.2.3', path: 'lib/a.js' },
    '@scope/name 1.2.3, lib/a.js',
    'https://unpkg.com/@scope/name@1.2.3/lib/a.js',
  ],
  [{ thread: 'owner/name#12' }, 'owner/name#12', 'https://github.com/owner/name/issues/12'],
  [
    { standard: 'RFC 4716', section: '4' },
    'RFC 4716 section 4',
    'https://www.rfc-editor.org/rfc/rfc4716#section-4',
  ],
])('%j is %s', (written, words, url) => {
  expect(readReference(pages, written)).toEqual({ words, url });
});

test.each([
  'RFC 4716',
  {},
  { page: 'NoSuchPage', section: 'Usage notes' },
  { page: 'CreateKeyPair' },
  { repository: 'owner/name' },
  { repository: 'somewhere', path: 'a.md' },
  { package: 'name', path: 'a.js' },
  { thread: 'owner/name' },
  { standard: 'RFC 4716' },
])('%j leads nowhere', (written) => {
  expect(readReference(pages, written)).toBeUndefined();
});
