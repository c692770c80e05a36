/**
 * The part of a pair's name that is to be new each time a request is sent, as a hole that the shell fills:
 *
 *     ct-5f0c2a9be1-k   ->   ct-▢-k, filled by $(openssl rand -hex 5)
 *
 * A hole is as long as what stood there and of the same letters, so that a name that is about its length or its characters
 * stays what it is.
 */
import type { WireRequest } from './exchange.ts';

/** Stands where the shell is to put a text; no request holds it. */
export const HOLE = '\0';

/** A part of a name, and what makes another one like it. */
export interface FreshPart {
  readonly part: string;
  /** A command of the shell. */
  readonly command: string;
}

/** The id of the run, which makes the names of the run its own; undefined for a name without it. */
export function runIdIn(name: string, runId: string): FreshPart | undefined {
  return name.includes(`${runId}-`) ? { part: runId, command: hexadecimal(runId.length) } : undefined;
}

/** Some letters of a name that has been drawn or is short; undefined where it has none but words that mean something. */
export function lettersIn(name: string): FreshPart | undefined {
  const runs = Array.from(name.matchAll(/[a-z]+/g), ([run]) => run);
  const free = runs.filter((run) => !WORDS.has(run)).toSorted((a, b) => b.length - a.length);
  const part = free[0]?.slice(-6);
  return part === undefined ? undefined : { part, command: letters(part.length) };
}

const WORDS: ReadonlySet<string> = new Set(['http', 'https', 'aliyun', 'acs', 'null', 'undefined', 'true']);

/**
 * The request with holes in its names, wherever it carries them; undefined where a name is escaped too much for it.
 * @param parameter the one that holds a name, as the contract writes it
 */
export function withHoles(
  request: WireRequest,
  parameter: string,
  { part }: FreshPart,
): WireRequest | undefined {
  const piece = namePiece(parameter);
  const [path, body] = [holed(request.path, piece, part), holed(request.body, piece, part)];
  return path.includes(HOLE) || body.includes(HOLE) ? { ...request, path, body } : undefined;
}

function holed(form: string, piece: RegExp, part: string): string {
  return form.replaceAll(piece, (_, head: string, value: string) => head + value.replaceAll(part, HOLE));
}

/** However the name of the parameter is written: `KeyName=`, `keyname=`, `key-name=`. */
function namePiece(parameter: string): RegExp {
  return new RegExp(`((?:^|[?&])${parameter.replaceAll(/(?<=.)(?=[A-Z])/g, '-?')}=)([^&]*)`, 'gi');
}

function hexadecimal(length: number): string {
  return length % 2 === 0
    ? `openssl rand -hex ${length / 2}`
    : `openssl rand -hex ${(length + 1) / 2} | cut -c-${length}`;
}

function letters(length: number): string {
  return `openssl rand -hex ${Math.ceil(length / 2)} | tr 0-9 g-p | cut -c-${length}`;
}
