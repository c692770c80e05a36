/** Files that a command reads. */
import { readFile } from 'node:fs/promises';
import { fileFault } from '../../contract-tests/target/file-fault.ts';

/**
 * Reads the text of a file.
 * @param as how the user named it: a flag, or nothing for a word of the command line
 * @throws Error with one sentence
 */
export async function textOf(file: string, as: string): Promise<string> {
  return await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${`${as} ${file}`.trim()} can not be read: ${fileFault(error)}`, { cause: error });
  });
}
