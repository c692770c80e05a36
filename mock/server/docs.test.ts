import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { startMock } from '../start.ts';

const root = mkdtempSync(join(tmpdir(), 'docs-'));
const folder = pathToFileURL(`${root}/`);
writeFileSync(join(root, 'index.html'), '<p>Start</p>');
writeFileSync(join(root, 'docs.css'), 'p { color: red }');
writeFileSync(join(root, 'secret.txt'), 'secret');
afterAll(() => rmSync(root, { recursive: true }));

async function start(docs: URL | undefined): Promise<string> {
  const mock = await startMock({ port: 0, seed: 1, clock: () => 0, docs });
  onTestFinished(() => mock.close());
  return mock.url;
}

describe('a mock that has documentation', () => {
  test.each([
    ['/_docs/', 'text/html; charset=utf-8', '<p>Start</p>'],
    ['/_docs/index.html?x', 'text/html; charset=utf-8', '<p>Start</p>'],
    ['/_docs/docs.css', 'text/css; charset=utf-8', 'p { color: red }'],
  ])('serves it at %s', async (path, type, body) => {
    const response = await fetch(`${await start(folder)}${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toBe(body);
  });

  test('leads from /_docs to the page', async () => {
    const response = await fetch(`${await start(folder)}/_docs`);
    expect([response.url.endsWith('/_docs/'), await response.text()]).toEqual([true, '<p>Start</p>']);
  });

  test.each(['none.html', 'secret.txt', '..%2f..%2fetc%2fpasswd', 'a/b.html', '%00.html'])(
    'has no %s, and says where to begin',
    async (name) => {
      const response = await fetch(`${await start(folder)}/_docs/${name}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('The documentation has no such page; it begins at /_docs/.\n');
    },
  );

  test('takes no POST there', async () => {
    const response = await fetch(`${await start(folder)}/_docs/`, { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('a mock whose documentation is not built says how to build it', async () => {
  const response = await fetch(`${await start(new URL('none/', folder))}/_docs/`);
  expect([response.status, await response.text()]).toEqual([
    404,
    'The documentation is not built yet; run "npm run docs".\n',
  ]);
});

test('without documentation the path is one of the API', async () => {
  const response = await fetch(`${await start(undefined)}/_docs/`);
  expect(await response.text()).not.toContain('documentation');
});
