/** Files that a command writes, named by a flag. */
import { appendFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileFault } from '../../contract-tests/target/file-fault.ts';

/**
 * Finds out before a long run whether a file can be written behind it; nothing is left of the trial.
 * @throws Error with one sentence that names the flag
 */
export async function tryFile(flag: string, file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  await told(flag, file, appendFile(file, ''));
  if (!isThere) await rm(file);
}

/**
 * Writes a file.
 * @throws Error with one sentence that names the flag
 */
export async function putFile(flag: string, file: string, text: string): Promise<void> {
  await told(flag, file, writeFile(file, text));
}

async function told(flag: string, file: string, written: Promise<void>): Promise<void> {
  await written.catch((error: unknown) => {
    throw new Error(`${flag} ${file} can not be written: ${fileFault(error)}`, { cause: error });
  });
}
