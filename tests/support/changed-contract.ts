/** This kit's contract with something changed, for tests of what follows from it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Contract, readContract } from '../../contract/contract.ts';
import bundle from '../../generated/create-key-pair/openapi.json' with { type: 'json' };

/** @param change changes a copy of the bundle in place */
export function changedContract(change: (copy: typeof bundle) => void): Contract {
  const copy = structuredClone(bundle);
  change(copy);
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(copy));
    return readContract(pathToFileURL(join(folder, 'openapi.json')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
