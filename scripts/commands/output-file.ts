/** Files that a command writes, named by a flag. */
import { appendFile, writeFile } from 'node:fs/promises';

/**
 * Finds out before a long run whether a file can be written behind it; what is in the file stays.
 * @throws Error with one sentence that names the flag
 */
export async function tryFile(flag: string, file: string): Promise<void> {
  await told(flag, file, appendFile(file, ''));
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${flag} ${file} can not be written: ${reason}`, { cause: error });
  });
}
