/**
 * The command line as a user has it, in a process of its own:
 *
 *     const { code, stdout, stderr } = await command(['verify', 'http://127.0.0.1:1']).ended;
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** How a command ended. */
export interface Ended {
  /** The exit code; the name of the signal that ended it where there is none. */
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
  /** From its start to its end. */
  readonly milliseconds: number;
}

/** A command under way. */
export interface Command {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** What a shell needs to run the command. */
export const COMMAND: readonly string[] = [
  process.execPath,
  '--import',
  'tsx',
  fileURLToPath(new URL('../../scripts/cli.ts', import.meta.url)),
];

/**
 * Starts a command at the root of the repository.
 * @param words what stands behind the name of the program
 * @param environment variables beside those of the tests
 */
export function command(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Command {
  const [node = '', ...rest] = COMMAND;
  return program(node, [...rest, ...words], environment);
}

/** Starts a program at the root of the repository, with nothing at its standard input. */
export function program(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Command {
  const began = performance.now();
  const child = spawn(name, words, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...surroundings(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, ended: ending(child, began) };
}

async function ending(child: ChildProcess, began: number): Promise<Ended> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The process has no pipes.');
  const [told, complained, [code, signal]] = await Promise.all([
    text(stdout),
    text(stderr),
    once(child, 'exit'),
  ]);
  const milliseconds = performance.now() - began;
  return {
    code: code === null ? String(signal) : Number(code),
    stdout: told,
    stderr: complained,
    milliseconds,
  };
}

/** Without what would change the output. */
function surroundings(): NodeJS.ProcessEnv {
  const {
    GITHUB_ACTIONS: _actions,
    NO_COLOR: _plain,
    FORCE_COLOR: _colour,
    ALIBABA_CLOUD_ACCESS_KEY_ID: _id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: _secret,
    ...rest
  } = process.env;
  return rest;
}
