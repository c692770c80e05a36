/** Which operations the kit has: each folder of openapi/ with an `operation.yaml`. */
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The names of the folders, `create-key-pair` for one, in alphabetical order. */
export async function operationFolders(): Promise<string[]> {
  const entries = await readdir(new URL('../openapi', import.meta.url), { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('/operation.yaml'))
    .map((entry) => dirname(entry))
    .toSorted();
}
