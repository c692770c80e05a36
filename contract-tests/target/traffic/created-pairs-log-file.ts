/** The ledger of names as a file: lines are only ever added, and those that must not be lost are on the disk at once. */
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { CannotRun } from '../cannot-run.ts';
import { fileFault } from '../file-fault.ts';
import {
  type NameEntry,
  type NameEvent,
  type CreatedPairsLog,
  type RemainingName,
  parseCreatedPairsLog,
  remainingNames,
} from './created-pairs-log.ts';

/** Whose names are written down. */
export interface LedgerOfRun {
  readonly path: string;
  /** The origin of the target. */
  readonly target: string;
  /** The id of the run. */
  readonly run: string;
  /** The time of day. */
  readonly now: () => Date;
}

/** A ledger in a file. */
export interface CreatedPairsLogFile extends CreatedPairsLog {
  /** The pairs that earlier runs left behind, at any target. */
  readonly leftBehind: readonly RemainingName[];
  close(): void;
}

/**
 * Opens the ledger of a run, and makes the file if there is none.
 * @throws CannotRun with one sentence, now when the file can't be read or written or has a broken line, and later when a
 * line can't be written
 */
export function openCreatedPairsLog({ path, target, run, now }: LedgerOfRun): CreatedPairsLogFile {
  const { entries, descriptor } = attempt(path, () => open(path));
  const write = (names: readonly string[], rest: Pick<NameEntry, 'event' | 'region' | 'id'>) => {
    const at = now().toISOString();
    const lines = names.map((name) => `${JSON.stringify({ ...rest, target, name, run, at })}\n`);
    attempt(path, () => {
      writeSync(descriptor, lines.join(''));
      if (LASTING.has(rest.event)) fsyncSync(descriptor);
    });
  };
  return {
    leftBehind: remainingNames(entries),
    intend: (region, name) => write([name], { event: 'intended', region }),
    made: (region, name, id) => write([name], { event: 'made', region, ...(id === undefined ? {} : { id }) }),
    refused: (region, name, taken) => write([name], { event: taken ? 'taken' : 'refused', region }),
    deleted: (region, names) => write(names, { event: 'deleted', region }),
    close: () => closeSync(descriptor),
  };
}

/** Without the other lines a pair is deleted once too often, which does no harm. */
const LASTING: ReadonlySet<NameEvent> = new Set<NameEvent>(['intended', 'made']);

function open(path: string): { entries: NameEntry[]; descriptor: number } {
  const descriptor = openSync(path, 'a+');
  try {
    const octets = readFileSync(descriptor);
    const entries = parseCreatedPairsLog(octets.toString('utf8'));
    endLastLine(descriptor, octets, entries.length);
    return { entries, descriptor };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** What a kill left of a line would tamper the line that is written next: it goes, or gets its end if that is all it lacks. */
function endLastLine(descriptor: number, octets: Buffer, entries: number): void {
  const length = octets.lastIndexOf('\n') + 1;
  if (length === octets.length) return;
  const lines = octets.subarray(0, length).toString('utf8');
  if (parseCreatedPairsLog(lines).length < entries) writeSync(descriptor, '\n');
  else ftruncateSync(descriptor, length);
}

function attempt<Value>(path: string, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw new CannotRun(`The ledger of names ${path} can't be used: ${fileFault(error)}.`);
  }
}
