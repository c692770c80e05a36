/** The likely mistakes that the suite names for mutants, whose mistakes are known, and for variants, which make none. */
import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { likelyMistakes } from '../contract-tests/diagnosis/likely-mistake.ts';
import { runSuite } from '../contract-tests/suite.ts';
import { createKeyPair } from '../mock/operations/create-key-pair.ts';
import { startMock } from '../mock/start.ts';
import { mutants } from './mutants/all-mutants.ts';
import type { Behaviour } from './mutants/mutant.ts';
import { variants } from './mutants/conforming/variants.ts';

const contract = readContract();
const operations = [createKeyPair(contract)] as const;
const quota = 40;

/** The sentences for a server, from the cases of some themes; all themes are more than a quick test can run. */
async function hintsFor(behaviour: Behaviour, themes: readonly string[]): Promise<string[]> {
  const { proxy, ...options } = behaviour;
  const clock = () => performance.now();
  const isAboutQuota = themes.includes('quota');
  const mock = await startMock({
    port: 0,
    seed: 1,
    quota: isAboutQuota ? quota : 2000,
    clock,
    operations,
    ...options,
  });
  const front = await proxy?.(new URL(mock.url));
  try {
    const target = {
      url: front?.url ?? new URL(mock.url),
      region: 'cn-hangzhou',
      signature: 'v1',
      accessKeyId: 'testid',
      accessKeySecret: 'testsecret',
      verifies: false,
      timeout: 5000,
      resourceGroup: contract.document.parameters.find(({ name }) => name === 'ResourceGroupId')?.example,
      otherRegion: 'cn-beijing',
      quotaRegion: isAboutQuota ? 'cn-shanghai' : undefined,
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
    return [...new Set(likelyMistakes(verdicts).values())];
  } finally {
    await front?.close();
    await mock.close();
  }
}

/** Each mutant with the beginning of its one hint, and the themes of the cases that tell it from others. */
const KNOWN: readonly (readonly [mutant: string, hint: string, ...themes: string[]])[] = [
  ['name-maximum-127', 'The limit of a name is below 128', 'name'],
  ['name-maximum-255', 'The limit of a name is above 128', 'name'],
  ['name-minimum-1', 'A name of 1 character is accepted', 'name', 'missing'],
  ['name-minimum-3', 'The least length of a name is off', 'name'],
  [
    'name-length-in-octets',
    'The length of a name is counted in UTF-8 bytes',
    'name',
    'tags.length-not-in-bytes:128-chinese',
  ],
  ['name-trailing-newline', 'The $ of the pattern lets a trailing line feed through', 'name'],
  ['name-pattern-per-line', 'The pattern of a name has to match one line only', 'name'],
  ['name-pattern-without-end', 'The pattern of a name is not anchored at its end', 'name'],
  ['name-pattern-without-start', 'The pattern of a name is not anchored at its start', 'name'],
  ['name-trimmed', 'White space around a name is removed', 'name'],
  ['name-range-from-A-to-z', 'The pattern of a name has the range A-z', 'name'],
  ['name-unchecked-in-forms', 'The name is checked in a query and not in a form', 'name'],
  ['name-url-of-https', 'Only http:// is refused at the start of a name', 'name'],
  ['name-prefix-http', 'Every name that begins with http is refused', 'name'],
  ['name-lower-case-only', 'Upper-case letters are refused', 'name'],
  ['tag-key-maximum-129', 'The limit of a tag key is above 128', 'tags'],
  ['tag-value-maximum-127', 'The limit of a tag value is below 128', 'tags'],
  ['tag-key-https-forgotten', 'https:// is accepted in a tag key', 'tags'],
  ['tag-value-https-at-the-start', 'A tag value is searched for https:// at its start only', 'tags'],
  ['tag-key-reserved-in-lower-case', 'Reserved words in a tag key are looked for in lower case only', 'tags'],
  ['tag-key-aliyun-anywhere', 'A reserved word is refused anywhere in a tag key', 'tags'],
  ['tag-value-as-a-key', 'Tag values are held to the rule about keys', 'tags'],
  ['tag-20-forgotten', 'The last of 20 tags is not checked', 'tags'],
  ['tags-of-one-digit', 'Tags from number 10 on are overlooked', 'tags'],
  ['tag-1-forgotten', 'The first tag is not checked', 'tags'],
  ['tags-up-to-21', 'The limit of tags is off by one', 'tags'],
  ['tag-keys-compared-to-the-next', 'A tag key is compared to its neighbour only', 'tags'],
  ['plus-stays-in-query', 'A plus sign in the query is not decoded', 'request'],
  ['form-decoded-twice', 'Parameters are decoded twice', 'request', 'tags.up-to-20:same-values'],
  ['post-form-ignored', 'The form body of a POST is ignored', 'request'],
  ['names-in-any-letter-case', 'Names of parameters are looked up without regard to letter case', 'request'],
  ['action-by-default', 'A request without Action is taken for a create', 'request'],
  ['empty-is-not-missing', 'An empty parameter is not taken for a missing one', 'missing'],
  ['format-json-only', 'Format is ignored: every answer is JSON', 'format'],
  ['format-xml-only', 'Format is ignored: every answer is XML', 'format'],
  ['format-in-upper-case-only', 'The value of Format is compared with its letter case', 'format'],
  ['format-of-success-only', 'Refusals are JSON even where XML is asked for', 'format'],
  ['refusal-takes-name', 'A refused request takes its name', 'state'],
  ['name-race', 'Looking whether a name is free and taking it are two steps', 'state'],
  ['name-overwritten', 'A second create of a name is accepted', 'state', 'request'],
  ['quota-one-too-few', 'The quota is too low, often by one', 'quota'],
  ['quota-one-too-many', 'One pair too many fits', 'quota'],
  ['resource-group-400', 'The code is right and the HTTP status is not', 'errors'],
  ['message-already-exists', 'The code is right and the message is not', 'errors'],
  ['key-pkcs1', 'The private key is in PKCS#1', 'key'],
  ['fingerprint-sha1', 'The fingerprint has 20 octets, as those of SHA-1', 'fingerprint', 'key'],
  ['fingerprint-of-pem', 'The fingerprint is the digest of something else', 'fingerprint', 'key'],
  ['status-created', 'A create is answered with 201', 'response'],
];

describe('the likely mistake of a mutant is the one that it makes:', () => {
  test.each(KNOWN)('%s: %s', async (name, hint, ...themes) => {
    const mutant = mutants.find((one) => one.name === name);
    const hints = await hintsFor(mutant?.behave() ?? {}, themes);
    expect(hints.map((sentence) => sentence.slice(0, hint.length))).toEqual([hint]);
  });
});

describe('a variant makes no mistake, and none is named for it:', () => {
  // What nobody notices can't be named.
  const noticed = variants.filter(({ noticedBy }) => noticedBy.length > 0);

  test.each(noticed)('$name', async ({ name, noticedBy, behave }) => {
    const themes = [...new Set(noticedBy.map((id) => id.slice(0, id.indexOf('.'))))];
    const hints = await hintsFor(behave(), [...themes, 'request', 'tags.length-']);
    // The one variant that is warned for just what a hint says.
    expect(hints.filter((hint) => name !== 'pkcs1-keys' || !hint.includes('PKCS#1'))).toEqual([]);
  });
});
