/** What a report prints for the shell shows the fault again: run in bash, with curl and the command itself. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { SignatureVersion } from '../contract/signature/scheme.ts';
import { type Reproduced, reproduced } from './support/reproduced.ts';
import { statementOfRun } from './support/statement-runs.ts';

/** Faulty servers, each with how requests are signed, and up to so many of its cases. */
const SERVERS: readonly (readonly [
  mutant: string,
  signature: SignatureVersion,
  filters: readonly string[],
])[] = [
  ['name-minimum-1', 'v1', ['name.minimum-length:1-']],
  ['name-cut-at-64', 'v1', ['state.name-taken:last-of-128-characters']],
  ['name-unique-over-regions', 'v1', ['state.same-name-in-other-region']],
  ['refusal-takes-name', 'v3', ['state.refusal-takes-no-name:*']],
  ['name-alphabetic', 'v3', ['name.characters:circled-letter-*', 'name.other-digits:*']],
  ['name-unchecked-in-forms', 'v1', ['name.characters:*-at-the-end', 'name.maximum-length:fuzz-']],
  ['name-length-in-one-octet', 'none', ['name.maximum-length:fuzz-']],
  ['name-decomposed', 'v1', ['response.name-echoed:*', 'name.other-letters:']],
  ['region-unknown-400', 'v1', ['region.unknown:*']],
  ['tag-1-only', 'v1', ['tags.every-tag-checked:*', 'tags.unique-keys:*']],
  ['tags-behind-20-ignored', 'v3', ['tags.no-more-than-20:*']],
  ['code-already-exists', 'v1', ['state.name-taken:*', 'state.name-stays-taken']],
  ['fingerprint-masked', 'v3', ['fingerprint.']],
  ['request-id-a-number', 'v1', ['response.request-id-form:*', 'errors.body:json']],
  ['key-again-with-other-line-ends', 'v1', ['key.unique:all']],
  ['media-type-html', 'v1', ['format.media-type:*']],
  ['v3-default-xml', 'v1', ['format.default-json-for-v3:get/*']],
  ['action-missing-in-small-letters', 'v1', ['request.action-missing-code:*']],
  ['format-of-query-only', 'v1', ['format.json:post/*']],
  ['v3-empty-values-left-out', 'v1', ['authentication.v3-accepted:empty-value']],
  ['v1-sorted-without-case', 'v1', ['authentication.v1-accepted:letter-case']],
  ['signatures-unchecked', 'v1', ['authentication.wrong-signature:another-secret']],
  ['nonces-forgotten', 'v1', ['authentication.nonce-reuse:refused']],
  ['window-of-a-quarter-of-a-day', 'v1', ['authentication.timestamp-window:16-*']],
];

const PER_SERVER = 2;

const all: Reproduced[] = [];
const kindOf = ({ finding: { curl = '' } }: Reproduced) =>
  curl.includes(' --replay ') ? 'replay' : curl.includes('\n') ? 'script' : (curl.split(' ')[0] ?? '');

describe.skipIf(!has('curl') || !has('openssl'))('a fault is seen again by what is printed', () => {
  test.each(SERVERS)('of the server %s, signed %s', async (mutant, signature, filters) => {
    const runId = `5eed${String(all.length).padStart(6, '0')}`;
    await statementOfRun(
      { mutant, signature, filters, whole: signature !== 'none', runId },
      async (statement) => {
        const cases = statement.cases.filter(({ findings }) => findings.length > 0).slice(0, PER_SERVER);
        expect(cases.length).toBeGreaterThan(0);
        for (const { id, findings } of cases) {
          const [finding] = findings;
          if (finding === undefined) continue;
          const result = await reproduced(finding);
          all.push(result);
          const { isSeen, answer, ended } = result;
          expect({ id, curl: finding.curl, isSeen, answer, ended }).toMatchObject({ isSeen: true });
        }
      },
    );
  });

  test('at least 40 of them, of every kind, and no secret is printed', () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(Array.from(new Set(all.map(kindOf))).toSorted()).toEqual(['curl', 'npx', 'replay', 'script']);
    const lines = all.map(({ finding }) => finding.curl ?? '').join('\n');
    expect(lines).toMatch(/ sign --signature v3 /);
    expect(lines).toMatch(/--data-raw '[^']*Format=XML/);
    expect(lines).not.toMatch(/testsecret|Signature=[^&\s]/);
  });
});

function has(program: string): boolean {
  try {
    execFileSync(program, ['version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
