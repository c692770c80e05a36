/** The command `cases`: the cases as data, for runners in other languages. */
import { parseArgs } from 'node:util';
import { readRegistry } from '../../contract/registry.ts';
import { casesDocument } from '../../contract-tests/export/cases-document.ts';
import { version } from '../version.ts';
import { putFile } from './output-file.ts';

const HELP = `Writes the cases of one request each as one JSON document, so that a project in any language can run them.

usage: ecs-keypair-contract cases [options]

  --out FILE   where to write it (standard output)
  --help

The package holds its schema, cases.schema.json, and examples/run-cases.sh in the repository runs it with bash and curl.

examples
  ecs-keypair-contract cases --out cases.json
  ecs-keypair-contract cases | jq '.cases[] | select(.level == "MUST") | .id'`;

/**
 * Writes the cases.
 * @param words the arguments behind the command's name
 * @returns the exit code
 * @throws Error whose message is one sentence
 */
export async function cases(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const document = casesDocument(readRegistry(), { version: version() });
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(text);
  else await putFile('--out', values.out, text);
  return 0;
}
