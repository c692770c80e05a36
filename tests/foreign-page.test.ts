/** What pages in a browser can do with a mock: those of this machine may use it, those from elsewhere neither create nor read. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { formatForm } from '../contract/wire/form.ts';
import { type Mock, type MockOptions, startMock } from '../mock/start.ts';
import { NO_CHROMIUM, chromiumPath } from './support/chromium.ts';

const PARAMETERS = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', Format: 'JSON' };
const executablePath = chromiumPath();

/** Serves one page without a script, under every host name. */
const pages = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>A page'));
let port = 0;
let browser: Browser | undefined;

beforeAll(async () => {
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const address = pages.address();
  if (typeof address === 'object' && address !== null) ({ port } = address);
  if (executablePath === undefined) return;
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      // Names elsewhere lead here, as an attacker can have them do.
      '--host-resolver-rules=MAP *.example 127.0.0.1',
      // Chromium's own guard of local networks is not what is looked at.
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  pages.close();
});

/** What a page may try. */
interface Tried {
  /** What `fetch` got by GET: the status, or undefined where the answer can't be read. */
  readonly status: number | undefined;
  readonly hasKey: boolean;
}

/**
 * Has a page try everything: `fetch` by GET and by POST, requests whose answer it can't see, an image, a form.
 * @param frame the page itself or a sandboxed frame in it
 */
async function attack(mock: Mock, page: string, target = mock.url, frame: 'page' | 'sandbox' = 'page') {
  if (browser === undefined) throw new Error(NO_CHROMIUM);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const tab = await context.newPage();
  // A page that was loaded before its name led to the mock.
  await context.route(`${target}/page`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>A page' }),
  );
  await tab.goto(page);
  await context.unrouteAll();
  if (frame === 'sandbox') {
    await tab.evaluate(`new Promise((loaded) => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts allow-forms';
      frame.onload = loaded;
      frame.srcdoc = '<p>A frame';
      document.body.append(frame);
    })`);
  }
  const place = frame === 'sandbox' ? tab.frames()[1] : tab.mainFrame();
  return await place?.evaluate<Tried>(`(async () => {
    const create = (name) => '${target}/?${formatForm(Object.entries(PARAMETERS))}&KeyPairName=' + name;
    const form = (name) => new URLSearchParams({ ...${JSON.stringify(PARAMETERS)}, KeyPairName: name });
    const read = async (url, how) => {
      const response = await fetch(url, how);
      return { status: response.status, hasKey: (await response.text()).includes('PRIVATE KEY') };
    };
    const gone = () => ({ status: undefined, hasKey: false });
    const got = await read(create('by-get')).catch(gone);
    const others = [
      await read(create('by-get-alone'), { referrerPolicy: 'no-referrer' }).catch(gone),
      await read('${target}/', { method: 'POST', body: form('by-post') }).catch(gone),
      await read(create('by-header'), { headers: { 'x-acs-action': 'CreateKeyPair' } }).catch(gone),
      await read('${target}/_mock/state').catch(gone),
      await read('${target}/_mock/reset', { method: 'POST' }).catch(gone),
    ];
    await fetch(create('by-no-cors'), { mode: 'no-cors', referrerPolicy: 'no-referrer' }).catch(() => {});
    await fetch('${target}/', { method: 'POST', mode: 'no-cors', body: form('by-no-cors-post') }).catch(() => {});
    await new Promise((done) => {
      const image = new Image();
      image.onload = image.onerror = done;
      image.src = create('by-image');
    });
    await new Promise((done) => {
      const frame = document.createElement('iframe');
      frame.name = 'sent';
      document.body.append(frame);
      const sent = document.createElement('form');
      Object.assign(sent, { method: 'post', action: '${target}/', target: 'sent' });
      for (const [name, value] of form('by-form')) sent.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(sent);
      setTimeout(done, 5000);
      frame.onload = done;
      sent.submit();
    });
    return { status: got.status, hasKey: [got, ...others].some(({ hasKey }) => hasKey) };
  })()`);
}

async function mockOfTest(options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now(), ...options });
  onTestFinished(() => mock.close());
  return mock;
}

function namesIn(mock: Mock): string[] {
  return mock.control.state().keyPairs.map(({ name }) => name);
}

/** How many requests the API has answered, which shows that the page did send some. */
function answersOf(mock: Mock): string[] {
  return [...new Set(mock.control.requests().map(({ answer }) => answer))];
}

// Without a browser the tests are skipped; on a CI server they fail.
describe.skipIf(executablePath === undefined && !process.env['CI'])('a page', () => {
  test.each(['localhost', '127.0.0.1'])(
    'of another port at %s creates pairs and reads their keys',
    async (host) => {
      const mock = await mockOfTest();
      expect(await attack(mock, `http://${host}:${port}/`)).toEqual({ status: 200, hasKey: true });
      expect(namesIn(mock)).toContain('by-get');
    },
  );

  test('of another site creates no pair and reads no key', async () => {
    const mock = await mockOfTest();
    expect(await attack(mock, `http://evil.example:${port}/`)).toEqual({ status: undefined, hasKey: false });
    expect(namesIn(mock)).toEqual([]);
    expect(answersOf(mock)).toEqual(['Mock.ForeignPage']);
  });

  test('of an origin that was allowed creates pairs and reads their keys', async () => {
    const mock = await mockOfTest({ allowOrigins: [`http://good.example:${port}`] });
    expect(await attack(mock, `http://good.example:${port}/`)).toEqual({ status: 200, hasKey: true });
    expect(namesIn(mock)).toContain('by-get');
  });

  test('in a sandboxed frame of this machine creates no pair and reads no key', async () => {
    const mock = await mockOfTest();
    const tried = await attack(mock, `http://localhost:${port}/`, mock.url, 'sandbox');
    expect(tried).toEqual({ status: undefined, hasKey: false });
    expect(namesIn(mock)).toEqual([]);
    expect(answersOf(mock)).toEqual(['Mock.ForeignPage']);
  });

  test('under a name that was made to lead to the mock creates no pair and reads no key', async () => {
    const mock = await mockOfTest();
    const name = `http://evil.example:${mock.port}`;
    expect(await attack(mock, `${name}/page`, name)).toEqual({ status: 403, hasKey: false });
    expect(namesIn(mock)).toEqual([]);
    expect(answersOf(mock)).toEqual(['Mock.ForeignPage']);
  });

  test('of another site may link to the documentation, and its link to the API creates nothing', async () => {
    const mock = await mockOfTest({ docs: new URL('file:///nowhere/') });
    const context = await browser?.newContext();
    onTestFinished(() => context?.close());
    const tab = await context?.newPage();
    if (tab === undefined) throw new Error(NO_CHROMIUM);
    const create = `${mock.url}/?${formatForm(Object.entries({ ...PARAMETERS, KeyPairName: 'by-link' }))}`;
    for (const [href, shown] of [
      [`${mock.url}/_docs/`, 'The documentation is not built yet'],
      [create, 'Mock.ForeignPage'],
    ] as const) {
      await tab.goto(`http://evil.example:${port}/`);
      await tab.evaluate(`document.body.innerHTML = '<a href="${href}">link</a>'`);
      await tab.getByRole('link').click();
      await tab.getByText(shown).waitFor();
    }
    expect(namesIn(mock)).toEqual([]);
    await tab.goto(create);
    await expect.poll(() => namesIn(mock)).toEqual(['by-link']);
  });
});
