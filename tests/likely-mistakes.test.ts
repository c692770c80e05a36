/** The hints that the suite gives for mutants, whose faults are known, for conforming variants, and for servers that know nothing. */
import { createServer } from 'node:http';
import { randomBytes, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { allCases } from '../contract-tests/cases/all-cases.ts';
import { type Hint, readHints } from '../contract-tests/diagnosis/hints.ts';
import { likelyMistakes } from '../contract-tests/diagnosis/likely-mistakes.ts';
import { isDrawn } from '../contract-tests/diagnosis/suspicion.ts';
import { namesOf } from '../contract-tests/engine/names.ts';
import { runSuite } from '../contract-tests/engine/run.ts';
import type { Verdict } from '../contract-tests/engine/verdict.ts';
import { fits } from '../contract-tests/engine/wildcard.ts';
import { createKeyPair } from '../mock/operations/create-key-pair.ts';
import { startMock } from '../mock/start.ts';
import { variants } from './mutants/conforming/variants.ts';
import { mutants } from './mutants/all-mutants.ts';
import type { Behaviour } from './mutants/mutant.ts';
import { listenInTest } from './support/listener.ts';

const contract = readContract();
const operations = [createKeyPair(contract)] as const;
const cases = allCases(contract, namesOf('x', 1));
const hints = readHints(contract.document.operation);
const quota = 40;

/** The hints for a server, from the cases of some themes or clauses; all when none is named. */
async function hintsFor(url: URL, themes: readonly string[]): Promise<string[]> {
  const target = {
    url,
    region: 'cn-hangzhou',
    signature: 'v1',
    accessKeyId: 'testid',
    accessKeySecret: 'testsecret',
    verifies: false,
    timeout: 5000,
    resourceGroup: contract.document.parameters.find(({ name }) => name === 'ResourceGroupId')?.example,
    otherRegion: 'cn-beijing',
    quotaRegion: themes.includes('quota') ? 'cn-shanghai' : undefined,
    quota,
  } as const;
  const { verdicts } = await runSuite(contract, target, {
    filters: themes.map((theme) => (theme.includes('.') ? theme : `${theme}.`)),
    level: 'INFO',
    strict: false,
    overrides: {},
    seed: 1,
    runId: randomBytes(5).toString('hex'),
    environment: { now: () => new Date(), nonce: () => randomUUID() },
  });
  return [...new Set(likelyMistakes(hints, verdicts).values())];
}

/** The hints for a mock that behaves otherwise. */
async function hintsForMock({ proxy, ...options }: Behaviour, themes: readonly string[]): Promise<string[]> {
  const mock = await startMock({
    port: 0,
    seed: 1,
    quota: themes.includes('quota') ? quota : 2000,
    clock: () => performance.now(),
    operations,
    ...options,
  });
  const front = await proxy?.(new URL(mock.url));
  try {
    return await hintsFor(front?.url ?? new URL(mock.url), themes);
  } finally {
    await front?.close();
    await mock.close();
  }
}

/** Some mutants, with the themes or clauses of the cases that are run. */
const KNOWN: readonly (readonly [mutant: string, ...themes: string[]])[] = [
  ['name-maximum-127', 'name', 'state.name-taken:last-of'],
  ['name-maximum-255', 'name'],
  ['name-length-in-octets', 'name', 'tags.length-not-in-bytes:128-chinese'],
  ['name-trailing-newline', 'name'],
  ['name-unchecked', 'name'],
  ['name-unchecked-in-forms', 'name'],
  ['name-prefix-http', 'name'],
  ['tag-key-unchecked', 'tags'],
  ['tag-key-maximum-129', 'tags'],
  ['tag-value-https-at-the-start', 'tags'],
  ['tag-20-forgotten', 'tags'],
  ['tag-1-forgotten', 'tags'],
  ['tags-up-to-21', 'tags'],
  ['tag-keys-compared-to-the-next', 'tags'],
  ['plus-stays-in-query', 'request'],
  ['post-form-ignored', 'request'],
  ['empty-is-not-missing', 'missing'],
  ['format-json-only', 'format'],
  ['format-in-upper-case-only', 'format'],
  ['refusal-takes-name', 'state'],
  ['name-race', 'state'],
  ['quota-one-too-few', 'quota'],
  ['key-pkcs1', 'key'],
  ['fingerprint-sha1', 'fingerprint', 'key'],
  ['status-created', 'response'],
];

test.each(KNOWN)('a run against the mutant %s gets its hint and no other', async (name, ...themes) => {
  const mutant = mutants.find((one) => one.name === name);
  expect(await hintsForMock(mutant?.behave() ?? {}, themes)).toEqual([mutant?.hint?.text]);
});

describe('a conforming variant gets no hint:', () => {
  // A run in which nothing is noticed has no hints.
  const noticed = variants.filter(({ noticedBy }) => noticedBy.length > 0);

  test.each(noticed)('$name', async ({ name, noticedBy, behave }) => {
    const themes = [...new Set(noticedBy.map((id) => id.slice(0, id.indexOf('.'))))];
    const given = await hintsForMock(behave(), [...themes, 'request', 'tags.length-']);
    // The one variant that is warned for just what a hint says.
    expect(given.filter((text) => name !== 'pkcs1-keys' || !text.includes('PKCS#1'))).toEqual([]);
  });
});

describe('a server that knows nothing of this API gets no hint:', () => {
  test.each([
    ['200 and {} for every request', 200, 'application/json', '{}'],
    ['404 and a page for every request', 404, 'text/html', '<h1>Not Found</h1>'],
    [
      '404 and an unknown action for every request',
      404,
      'application/json',
      '{"Code":"InvalidAction.NotFound"}',
    ],
    [
      '400 and a malformed name for every request',
      400,
      'application/json',
      '{"Code":"InvalidKeyPairName.Malformed"}',
    ],
  ])('%s', async (_, status, type, body) => {
    const server = createServer({ maxHeaderSize: 256 * 1024 }, (request, response) => {
      request.resume();
      request.on('end', () => response.writeHead(status, { 'content-type': type }).end(body));
    });
    expect(await hintsFor(await listenInTest(server), [])).toEqual([]);
  });
});

describe('where just the cases fail that are certain to', () => {
  test.each(hints)('for $mutant, its hint is given and no other', (hint) => {
    expect(textsFor([hint])).toEqual([hint.text]);
  });

  const pairs = fc
    .sample(fc.shuffledSubarray([...hints], { minLength: 2, maxLength: 2 }), { seed: 1, numRuns: 60 })
    .filter(([one, other]) => one && other && areApart(one, other))
    .slice(0, 20);

  test.each(pairs.map(([one, other]) => [one?.mutant, other?.mutant, [one, other]] as const))(
    'for %s and for %s, both hints are given',
    (_, __, pair) => {
      const both = pair.filter((hint) => hint !== undefined);
      expect(textsFor(both).toSorted()).toEqual(both.map(({ text }) => text).toSorted());
    },
  );
});

describe('the hints', () => {
  test('are of more than a hundred mutants, and no two have the same text', () => {
    expect(hints.length).toBeGreaterThan(100);
    expect(new Set(hints.map(({ text }) => text)).size).toBe(hints.length);
  });

  test('are one to three sentences that fit a terminal', () => {
    const texts = hints.map(({ text }) => text);
    expect(texts.filter((text) => !/^([A-Z]|aliyun|acs:|https?:).*\.$/s.test(text))).toEqual([]);
    expect(texts.filter((text) => text.length > 170)).toEqual([]);
  });

  test.each(hints)('name cases that there are: $mutant', ({ caughtBy, always = [], passes = [] }) => {
    const isUnknown = (form: string) => !cases.some(({ id }) => fits(form)(id));
    expect([...caughtBy, ...always, ...passes].filter(isUnknown)).toEqual([]);
  });
});

/** The hints for a run in which just the cases fail that always do with these faults. */
function textsFor(faults: readonly Hint[]): string[] {
  const verdicts = cases.map(({ id, title, clause }): Verdict => {
    const fault = faults.find((hint) => isCertain(hint, id));
    const common = { id, title, clause: contract.ledger.clause(clause), reason: undefined };
    if (fault === undefined) return { ...common, ending: 'pass', findings: [] };
    const [received = '', where = 'outcome'] = (fault.received?.[0] ?? '')
      .replaceAll('*', '')
      .split(': ')
      .toReversed();
    return { ...common, ending: 'fail', findings: [{ where, expected: 'what is right', received }] };
  });
  return [...new Set(likelyMistakes(hints, verdicts).values())];
}

function isCertain({ caughtBy, always = caughtBy }: Hint, id: string): boolean {
  return !isDrawn(id) && always.some((form) => fits(form)(id));
}

/** Two faults of which neither shows where the other one does. */
function areApart(one: Hint, other: Hint): boolean {
  const covers = ({ caughtBy }: Hint, id: string) => caughtBy.some((form) => fits(form)(id));
  return cases.every(
    ({ id }) => !(isCertain(one, id) && covers(other, id)) && !(isCertain(other, id) && covers(one, id)),
  );
}
