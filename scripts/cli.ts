#!/usr/bin/env node
// The command line of the kit. Each command loads only what it needs, so that the mock starts quickly.
import { argumentError } from './commands/argument-error.ts';
import { FOLDERS } from '../generated/registry.ts';
import { version } from './version.ts';

const HELP = `${Object.keys(FOLDERS).join(', ')} of Alibaba Cloud ECS as a contract: checks implementations, and answers in their place.

usage: ecs-keypair-contract <command> [options]

  verify     check an implementation, rule by rule, and write a statement
  mock       run a server that answers as the real service would
  sign       sign one request and write it for curl
  cases      write the cases as one JSON document, for runners in other languages
  compare    tell what is better and worse between two statements
  docs       write the documentation as pages that open offline
  --version

"ecs-keypair-contract <command> --help" tells the options of a command.

examples
  ecs-keypair-contract verify http://127.0.0.1:8080 --html statement.html
  ecs-keypair-contract mock --port 4010
  ecs-keypair-contract cases --out cases.json`;

/** A command: gets the words behind its name, gives the exit code. */
type Command = (words: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  verify: async () => (await import('./commands/verify.ts')).verify,
  mock: async () => (await import('./commands/mock.ts')).mock,
  sign: async () => (await import('./commands/sign.ts')).sign,
  cases: async () => (await import('./commands/cases.ts')).cases,
  compare: async () => (await import('./commands/compare.ts')).compare,
  docs: async () => (await import('./commands/docs.ts')).docs,
};

// Whoever reads the output may have seen enough, as `head` has; the command still ends as it should.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') complain(`standard output can not be written: ${error.message}`);
});

const [name, ...words] = process.argv.slice(2);
const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

if (load !== undefined) await run(load);
else if (name === undefined || name === '--help' || name === '-h' || name === 'help') console.log(HELP);
else if (name === '--version') console.log(version());
else complain(`there is no command "${name}"; see --help`);

async function run(loadCommand: () => Promise<Command>): Promise<void> {
  const command = await loadCommand();
  try {
    process.exitCode = await command(words);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    complain(`${name}: ${argumentError(error, `${name} --help`) ?? message}`);
  }
}

/** Says one sentence; the exit code is 2. */
function complain(sentence: string): void {
  console.error(`${sentence.replace(/\.$/, '')}.`);
  process.exitCode = 2;
}
