/** The command `docs`: writes the documentation that comes with the package to a folder. */
import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileFault } from '../../contract-tests/target/file-fault.ts';
import { builtDocs } from './built-docs.ts';

const HELP = `Writes the documentation of the contract: reference, errors, rules and explorer, as pages that open from the file
system, without a network. The mock serves the same pages under /_docs/.

usage: ecs-keypair-contract docs [options]

  --out FOLDER   where to write it (ecs-keypair-contract-docs)
  --help

examples
  ecs-keypair-contract docs
  ecs-keypair-contract docs --out public/api`;

/**
 * Writes the documentation.
 * @param words the arguments behind the command's name
 * @returns the exit code
 * @throws Error whose message is one sentence
 */
export async function docs(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      out: { type: 'string', default: 'ecs-keypair-contract-docs' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const built = fileURLToPath(builtDocs());
  await stat(built).catch(() => {
    throw new Error('the documentation is not built yet; run npm run docs');
  });
  await cp(built, values.out, { recursive: true }).catch((error: unknown) => {
    throw new Error(`--out ${values.out} can not be written: ${fileFault(error)}`, { cause: error });
  });
  console.log(`Open ${join(values.out, 'index.html')} in a browser.`);
  return 0;
}
