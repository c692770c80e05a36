/**
 * The access keys that `mock` is to know, from its flags:
 *
 *     --auth verify --access-key testid:testsecret
 *     --auth verify --access-keys keys.json            { "testid": "testsecret" }
 *
 * No sentence here repeats what might be a secret.
 */
import { isObject } from '../../contract/document.ts';
import { textOf } from './input-file.ts';

/** The flags, as they were given. */
export interface AccessKeyFlags {
  readonly auth?: string | undefined;
  readonly 'access-key'?: readonly string[] | undefined;
  readonly 'access-keys'?: string | undefined;
}

/**
 * The secret of each key by its id; undefined when signatures are not to be verified.
 * @throws Error with one sentence
 */
export async function accessKeysOf(flags: AccessKeyFlags): Promise<ReadonlyMap<string, string> | undefined> {
  const { auth = 'off', 'access-key': pairs = [], 'access-keys': file } = flags;
  const isGiven = pairs.length > 0 || file !== undefined;
  if (auth === 'off') {
    if (isGiven)
      throw new Error('access keys are checked with --auth verify only; add it, or leave them out');
    return undefined;
  }
  if (auth !== 'verify') throw new Error(`--auth takes off or verify, not "${auth}"`);
  if (!isGiven) {
    throw new Error(
      '--auth verify needs an access key; give one with --access-key ID:SECRET or --access-keys FILE',
    );
  }
  const keys = new Map<string, string>();
  const inFile = file === undefined ? [] : readKeys(file, await textOf(file, '--access-keys'));
  for (const [id, secret] of [...inFile, ...pairs.map(readPair)]) {
    if (keys.has(id)) throw new Error(`the access key ${id} is given twice; give it once`);
    keys.set(id, secret);
  }
  return keys;
}

/** Behind the first colon all is secret. */
function readPair(text: string): [string, string] {
  const colon = text.indexOf(':');
  const [id, secret] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon > 0 && secret !== '') return [id, secret];
  throw new Error('--access-key takes an id and a secret with a colon between them, as in testid:testsecret');
}

function readKeys(file: string, text: string): [string, string][] {
  const keys = Object.entries(parsed(text) ?? {});
  const isRight = ([id, secret]: [string, unknown]) =>
    id !== '' && typeof secret === 'string' && secret !== '';
  if (keys.length > 0 && keys.every(isRight)) return keys.map(([id, secret]) => [id, String(secret)]);
  throw new Error(
    `--access-keys ${file} holds no access keys; write ids and secrets as a JSON object, as in { "testid": "testsecret" }`,
  );
}

/** Without the words of the parser, which quote the text. */
function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
