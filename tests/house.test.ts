import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import type { ErrorCode } from '../contract/error-catalogue.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const contract = readContract();

/** The exit code of a command, run at the root of the project. */
async function exitCode(command: string, ...words: string[]): Promise<number> {
  return await run(command, words, { cwd: root }).then(
    () => 0,
    (error: unknown) => (error instanceof Error && 'code' in error ? Number(error.code) : -1),
  );
}

/** What a command prints, however it ends. */
async function output(command: string, ...words: string[]): Promise<string> {
  return await run(command, words, { cwd: root }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : ''),
  );
}

describe('generated files', () => {
  test('are fresh', async () => {
    expect(await exitCode('npx', 'tsx', 'scripts/generate.ts', '--check')).toBe(0);
  });

  test('make a union of error codes that has exactly the codes of the catalogue', () => {
    // A code too many or too few does not compile.
    const codes = {
      'InvalidKeyPairName.Malformed': 'page',
      'KeyPair.AlreadyExist': 'page',
      'Duplicate.TagKey': 'page',
      'InvalidTagKey.Malformed': 'page',
      'InvalidTagValue.Malformed': 'page',
      'QuotaExceed.KeyPair': 'page',
      'QuotaExceed.Tags': 'page',
      'InvalidResourceGroup.NotFound': 'page',
      MissingParameter: 'common',
      InvalidVersion: 'common',
      'InvalidAction.NotFound': 'common',
      'InvalidRegionId.NotFound': 'common',
      MissingAccessKeyId: 'common',
      MissingSignature: 'common',
      MissingSignatureMethod: 'common',
      MissingSignatureVersion: 'common',
      MissingSignatureNonce: 'common',
      MissingTimestamp: 'common',
      MissingVersion: 'common',
      'InvalidTimeStamp.Format': 'common',
      'InvalidTimeStamp.Expired': 'common',
      SignatureDoesNotMatch: 'common',
      SignatureNonceUsed: 'common',
      'InvalidAccessKeyId.NotFound': 'common',
    } satisfies Record<ErrorCode, 'page' | 'common'>;
    expect(Object.fromEntries(contract.errors.entries.map(({ code, origin }) => [code, origin]))).toEqual(
      codes,
    );
  });
});

describe('the walls', () => {
  const trespasses = [
    ['contract-tests', "import { startMock } from '../mock/start.ts';\nexport const x = startMock;\n"],
    ['contract-tests', "import { exit } from 'node:process';\nexport const x = exit;\n"],
    ['contract-tests', 'export const x = process.env;\n'],
    ['contract-tests/engine', "import { namesOf } from '../cases/variants.ts';\nexport const x = namesOf;\n"],
    ['contract-tests/judges', "import { namesOf } from '../engine/names.ts';\nexport const x = namesOf;\n"],
    ['contract-tests/target', "import { shown } from '../judges/finding.ts';\nexport const x = shown;\n"],
    ['contract', "import { startMock } from '../mock/start.ts';\nexport const x = startMock;\n"],
    ['mock', "import { runSuite } from '../contract-tests/suite.ts';\nexport const x = runSuite;\n"],
    ['mock', 'export const x = Date.now();\n'],
    ['mock', 'export const x = Math.random();\n'],
  ] as const;

  test('make the linter refuse each import and each global that has no place in its room', async () => {
    const folders = trespasses.map(([room]) => mkdtempSync(join(root, room, 'trespass-')));
    try {
      for (const [i, folder] of folders.entries()) {
        writeFileSync(join(folder, 'wrong.ts'), trespasses[i]?.[1].replaceAll("'../", "'../../") ?? '');
        writeFileSync(join(folder, 'right.ts'), 'export const x = 1;\n');
      }
      const lines = await output('npx', 'oxlint', '-f', 'unix', ...folders);
      for (const folder of folders) {
        expect(lines).toContain(`${relative(root, folder)}/wrong.ts`);
        expect(lines).not.toContain(`${relative(root, folder)}/right.ts`);
      }
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true });
    }
  });
});

test('the lock file names no registry', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved": "[^"]*"/g)).toBeNull();
});

describe('the ledger', () => {
  test('has a clause behind every error code, and it points to the code', () => {
    for (const { clause } of contract.errors.entries) {
      expect(contract.document.at(contract.ledger.clause(clause).at)).toBeDefined();
    }
    for (const { code, clause } of contract.errors.entries.filter(({ origin }) => origin === 'page')) {
      expect(contract.ledger.clause(clause).at.endsWith(`/examples/${code}`)).toBe(true);
    }
  });

  test('says of every clause that no case decides why that is so', () => {
    const untestable = contract.ledger.clauses.filter((clause) => clause.untestable !== undefined);
    for (const { untestable: reason } of untestable) expect(reason?.split(' ').length).toBeGreaterThan(4);
  });
});
