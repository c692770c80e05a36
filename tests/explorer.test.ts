import { execFile } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { fingerprint, publicKeyBlob, rsaPublicKey } from '../contract/fingerprint.ts';
import { buildExplorer } from '../docs/explorer/build.ts';
import { type Mock, type MockOptions, startMock } from '../mock/start.ts';
import { DESKTOP, PHONE, type Viewing, barriersOf, browserForTests } from './support/browser.ts';
import vectors from './vectors/signature-vectors.json' with { type: 'json' };

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const contract = readContract();
const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
const url = pathToFileURL(join(folder, 'explorer.html')).href;

const CREDENTIAL = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'testid',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'testsecret',
};

/** A mock that verifies signatures with the key that the page begins with. */
const VERIFYING: Partial<MockOptions> = {
  auth: { accessKeys: new Map([['testid', 'testsecret']]), now: () => new Date() },
};

const needed = browserForTests();

beforeAll(async () => {
  await buildExplorer(pathToFileURL(`${folder}/`));
  copyFileSync(join(root, 'docs/docs.css'), join(folder, 'docs.css'));
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
});

/** A mock that takes requests from a file and ends with the test. */
async function mockOfTest(options: Partial<MockOptions> = {}): Promise<Mock> {
  const mock = await startMock({
    port: 0,
    clock: () => performance.now(),
    allowOrigins: ['null'],
    ...options,
  });
  onTestFinished(() => mock.close());
  return mock;
}

/**
 * Opens the page as a file. What it asks for beyond its style and the mock is refused and noted, and so is each complaint but
 * for the browser's own line about a status of 400 and more.
 */
async function opened(open: Browser, mockUrl: string, viewing: Viewing = {}) {
  const context = await open.newContext({ viewport: DESKTOP, ...viewing });
  onTestFinished(() => context.close());
  const troubles: string[] = [];
  await context.route('**/*', async (route) => {
    const asked = route.request().url();
    const isRight = asked.startsWith(pathToFileURL(folder).href) || asked.startsWith(`${mockUrl}/`);
    if (isRight) return await route.continue();
    troubles.push(asked);
    return await route.abort();
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (!message.text().includes('the server responded with a status of 4')) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(url);
  await page.getByLabel('Mock URL').fill(mockUrl);
  return { page, troubles };
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('#answer[aria-busy=false] .verdict').waitFor();
}

/** The text of a place that is meant to be copied. */
async function textOf(page: Page, place: string): Promise<string> {
  return (await page.locator(`${place} pre`).textContent()) ?? '';
}

/** Opens all that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
}

/** Fills the form so that it means these parameters; those that have no field go to the others. */
async function fillIn(page: Page, parameters: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(parameters)) {
    const tag = /^Tag\.([12])\.(Key|Value)$/.exec(name);
    const field = page.locator(`[id="parameter-${name}"]`);
    if (tag !== null) {
      if (tag[2] === 'Key') await page.getByRole('button', { name: 'Add a tag' }).click();
      await page.getByLabel(name, { exact: true }).fill(value);
    } else if ((await field.count()) === 0) {
      await page.getByRole('button', { name: 'Add a parameter' }).click();
      await page
        .getByLabel(/^Name /)
        .last()
        .fill(name);
      await page
        .getByLabel(/^Value /)
        .last()
        .fill(value);
    } else if (name === 'Format') await field.selectOption(value);
    else await field.fill(value);
  }
}

describe('the explorer, opened as a file', () => {
  test('creates a pair and saves its key, which has the fingerprint of the answer', async (context) => {
    const mock = await mockOfTest();
    const { page, troubles } = await opened(needed(context), mock.url);
    await page.getByLabel('KeyPairName', { exact: true }).fill('from-the-page');
    await send(page);
    expect(await page.locator('#answer .status').innerText()).toBe('200');
    const told = page.locator('.members div', { hasText: 'KeyPairFingerPrint' }).locator('dd');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the private key as from-the-page.pem' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('from-the-page.pem');
    const pem = readFileSync(await download.path(), 'utf8');
    expect(fingerprint(publicKeyBlob(rsaPublicKey(createPrivateKey(pem))))).toBe(await told.innerText());
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(troubles).toEqual([]);
  });

  test.for([
    ['JSON', 'v1', 'GET'],
    ['XML', 'v1', 'POST form'],
    ['XML', 'v3', 'GET'],
    ['JSON', 'v3', 'POST form'],
    ['JSON', 'v3', 'POST query'],
    ['JSON', 'v1', 'POST query'],
  ] as const)(
    'reads %s, signed by %s, sent by %s to a mock that verifies',
    async ([format, signature, way], context) => {
      const mock = await mockOfTest(VERIFYING);
      const { page, troubles } = await opened(needed(context), mock.url);
      await page.getByLabel('Format').selectOption(format);
      await page.getByLabel('Signature', { exact: true }).first().selectOption(signature);
      await page.getByLabel('Method', { exact: true }).selectOption(way);
      await send(page);
      expect(await page.locator('#answer .verdict').innerText()).toMatch(
        new RegExp(`200\\s+The key pair exists now\\.\\s+${format}`),
      );
      await page.getByText('As it came').click();
      expect(await page.locator('#answer .code').innerText()).toContain(
        format === 'JSON' ? '"KeyPairName":"testKeyPairName"' : '<KeyPairName>testKeyPairName</KeyPairName>',
      );
      expect(troubles).toEqual([]);
    },
  );

  const kinds: readonly (readonly [string, Partial<MockOptions>])[] = [
    ['verifies no signatures', {}],
    ['verifies signatures', VERIFYING],
  ];
  test.for(kinds)(
    'provokes each documented error by one click, of a mock that %s',
    async ([name, options], context) => {
      const mock = await mockOfTest(options);
      const { page, troubles } = await opened(needed(context), mock.url);
      const buttons = page.locator('#provocations button');
      const forced: string[] = [];
      expect(await buttons.count()).toBe(contract.errors.entries.length);
      for (const { code, status } of contract.errors.entries) {
        await page.locator(`[data-code="${code}"]`).click();
        await page.locator('#answer[aria-busy=false] .title', { hasText: code }).waitFor({ timeout: 10_000 });
        expect(await page.locator('#answer .status').innerText()).toBe(String(status));
        expect(await page.getByRole('link', { name: 'More about this error' }).getAttribute('href')).toBe(
          `errors.html#${code}`,
        );
        if ((await page.locator('#prefer').inputValue()) !== '') forced.push(code);
      }
      const ofAuthentication = contract.errors.checks.filter(({ step }) => step === 'authentication');
      expect(forced.toSorted()).toEqual(
        name === 'verifies signatures'
          ? ['QuotaExceed.KeyPair']
          : ['QuotaExceed.KeyPair', ...new Set(ofAuthentication.map(({ code }) => code))].toSorted(),
      );
      expect(troubles).toEqual([]);
    },
  );

  test('names the broken rules, their codes, and which one is checked first', async (context) => {
    const { page } = await opened(needed(context), 'http://127.0.0.1:9');
    await page.getByLabel('KeyPairName', { exact: true }).fill('1 web');
    await page.getByRole('button', { name: 'Add a tag' }).click();
    await page.getByLabel('Tag.1.Key').fill('aliyun-web');
    expect(await page.locator('#verdict').innerText()).toBe(
      '2 rules are broken; the first one checked decides: the request is rejected with InvalidKeyPairName.Malformed.',
    );
    const name = page.getByLabel('KeyPairName', { exact: true });
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#parameter-KeyPairName-faults').innerText()).toContain(
      'The first character of a name is a letter.',
    );
    expect(await page.locator('#tag-1-1-faults').innerText()).toContain(
      'The request is rejected with InvalidTagKey.Malformed.',
    );
    await page.getByLabel('send RegionId').uncheck();
    expect(await page.locator('#verdict').innerText()).toContain(
      'the request is rejected with MissingParameter.',
    );
  });

  test('says that it is a file, and where the mock serves it, and gets no pair from a mock that did not allow it', async (context) => {
    const mock = await mockOfTest({ allowOrigins: [] });
    const { page } = await opened(needed(context), mock.url);
    const served = `${mock.url}/_docs/explorer.html`;
    expect(await page.locator('#where-from').innerText()).toBe(
      `This page was opened as a file, and by default a mock takes no request from a file. Open the explorer that the mock serves, at ${served}, or start the mock with --allow-origin null.`,
    );
    expect(await page.locator('#where-from a').getAttribute('href')).toBe(served);
    await send(page);
    expect(await page.locator('#answer').innerText()).toContain(
      `open the explorer that it serves, at ${served}`,
    );
    expect(mock.control.state().keyPairs).toEqual([]);
    expect(mock.control.requests()).toMatchObject([{ answer: 'Mock.ForeignPage', status: 403 }]);
  });

  test('says what to do where no mock listens, and sends nothing elsewhere', async (context) => {
    const mock = await mockOfTest();
    await mock.close();
    const { page } = await opened(needed(context), mock.url);
    await send(page);
    expect(await page.locator('#answer').innerText()).toBe(
      `No answer from ${mock.url}: start the mock with "npx ecs-keypair-contract mock" (in the repository: "npm start") and open the explorer that it serves, at ${mock.url}/_docs/explorer.html, since it takes no request from a file unless it was started with --allow-origin null; or correct the URL.`,
    );
    await page.getByLabel('Mock URL').fill('https://ecs.aliyuncs.com');
    await send(page);
    expect(await page.locator('#answer').innerText()).toContain('sends nothing to ecs.aliyuncs.com');
    await page.getByLabel('Mock URL').fill('nonsense');
    await send(page);
    expect(await page.locator('#answer').innerText()).toContain('correct the mock URL');
  });

  test.for(
    vectors.v1
      .filter(({ params }) => params.Action === 'CreateKeyPair')
      .map((one) => [one.name, one] as const),
  )('shows the stages of the golden vector %s (V1)', async ([, vector], context) => {
    const { page } = await opened(needed(context), 'https://ecs.aliyuncs.com');
    const { AccessKeyId, SignatureMethod, SignatureVersion, SignatureNonce, Timestamp, ...own } =
      vector.params;
    await unfold(page);
    await page
      .getByLabel('Method', { exact: true })
      .selectOption(vector.method === 'GET' ? 'GET' : 'POST form');
    await page.getByLabel('AccessKeyId', { exact: true }).first().fill(AccessKeyId);
    await page.locator('#nonce').fill(SignatureNonce);
    await page.locator('#timestamp').fill(Timestamp);
    await fillIn(page, own);
    expect([SignatureMethod, SignatureVersion]).toEqual(['HMAC-SHA1', '1.0']);
    expect(await page.locator('#stage-canonical-form').textContent()).toBe(vector.canonicalizedQuery);
    expect(await page.locator('#stage-string-to-sign').textContent()).toBe(vector.stringToSign);
    expect(await page.locator('#stage-signature').textContent()).toBe(vector.signature);
  });

  test.for(vectors.v3.filter(({ name }) => name.endsWith('-minimal')).map((one) => [one.name, one] as const))(
    'shows the stages of the golden vector %s (V3)',
    async ([, vector], context) => {
      const { page } = await opened(needed(context), 'https://ecs.aliyuncs.com');
      await unfold(page);
      await page
        .getByLabel('Method', { exact: true })
        .selectOption(vector.method === 'GET' ? 'GET' : 'POST query');
      await page.locator('#signature').selectOption('v3');
      await page.locator('#parameter-Format').selectOption('');
      await page.locator('#nonce').fill(vector.headers['x-acs-signature-nonce']);
      await page.locator('#timestamp').fill(vector.headers['x-acs-date']);
      expect(await page.locator('#stage-hashed-payload').textContent()).toBe(vector.hashedPayload);
      expect(await page.locator('#stage-canonical-request').textContent()).toBe(vector.canonicalRequest);
      expect(await page.locator('#stage-string-to-sign').textContent()).toBe(vector.stringToSign);
      expect(await page.locator('#stage-authorization').textContent()).toBe(vector.authorization);
    },
  );

  test('writes code for curl and both SDKs that a verifying mock takes', async (context) => {
    const mock = await mockOfTest(VERIFYING);
    const { page } = await opened(needed(context), mock.url);
    await unfold(page);
    await fillIn(page, { KeyPairName: 'by-curl', 'Tag.1.Key': `it's "a" \\ tag`, 'Tag.1.Value': '中' });
    const curl = await run('sh', ['-c', await textOf(page, '#curl')]);
    expect(curl.stdout).toContain('"KeyPairName":"by-curl"');
    for (const sdk of ['ecs-client', 'pop-client']) {
      await fillIn(page, { KeyPairName: `by-${sdk}` });
      const { stdout } = await run(
        process.execPath,
        ['--input-type=module', '--eval', await textOf(page, `#${sdk}`)],
        { cwd: root, env: { ...process.env, ...CREDENTIAL } },
      );
      expect(stdout).toMatch(/^ssh-[a-z0-9]+ [0-9a-f:]{47}\n$/);
    }
  });

  test('is used by keyboard alone', async (context) => {
    const mock = await mockOfTest();
    const { page } = await opened(needed(context), mock.url);
    await page.getByLabel('KeyPairName', { exact: true }).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await page.locator('#answer .title', { hasText: 'The key pair exists now.' }).waitFor();
    await page.locator('[data-code="Duplicate.TagKey"]').focus();
    await page.keyboard.press('Space');
    const title = page.locator('#answer .title', { hasText: 'Duplicate.TagKey' });
    await title.waitFor();
    expect(await title.count()).toBe(1);
  });

  describe.each([
    { name: 'light on a desktop', viewing: { viewport: DESKTOP, colorScheme: 'light' } },
    { name: 'dark on a desktop', viewing: { viewport: DESKTOP, colorScheme: 'dark' } },
    { name: 'light on a phone', viewing: { viewport: PHONE, colorScheme: 'light' } },
    { name: 'dark on a phone', viewing: { viewport: PHONE, colorScheme: 'dark' } },
  ] as const)('$name', ({ viewing }) => {
    test('has no barrier that axe knows, and does not scroll sideways', async (context) => {
      const mock = await mockOfTest();
      const { page } = await opened(needed(context), mock.url, viewing);
      await send(page);
      expect(await barriersOf(page)).toEqual([]);
      await page.locator('[data-code="QuotaExceed.Tags"]').click();
      await page.locator('#answer .title', { hasText: 'QuotaExceed.Tags' }).waitFor();
      await page.getByLabel('KeyPairName', { exact: true }).fill('1 web');
      await unfold(page);
      expect(await barriersOf(page)).toEqual([]);
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
    });
  });
});
