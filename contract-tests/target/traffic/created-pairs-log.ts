/**
 * The ledger of names: a file to which a run adds a line before it asks for a pair and another one when it knows what
 * became of it, so that the pairs of a run that was killed are found and deleted later.
 *
 *     {"event":"intended","target":"https://ecs.example","region":"cn-hangzhou","name":"ct-k3f9-1","run":"k3f9","at":"2023-12-06T12:00:00.000Z"}
 *     {"event":"made",…,"id":"ssh-bp67acfmxazb4p"}
 *     {"event":"deleted",…}
 */
import { isObject } from '../../../contract/document.ts';

/**
 * What became of a name. `intended`: it is about to be asked for. `made`: the target said it made the pair. `refused`:
 * the target refused that one request. `taken`: refused since there is such a pair. `deleted`: there is no such pair any
 * more.
 */
export type NameEvent = 'intended' | 'made' | 'refused' | 'taken' | 'deleted';

/** One line. */
export interface NameEntry {
  readonly event: NameEvent;
  /** The origin of the target. */
  readonly target: string;
  readonly region: string;
  readonly name: string;
  /** The id that the service gave to a pair that was made. */
  readonly id?: string;
  /** The id of the run. */
  readonly run: string;
  /** When it was written, in ISO 8601. */
  readonly at: string;
}

/** Where a run writes names down. What can't be written throws, so that nothing is sent that nobody knows of. */
export interface CreatedPairsLog {
  /** Before the request is sent. */
  intend(region: string, name: string): void;
  made(region: string, name: string, id: string | undefined): void;
  /** @param taken the target says that there is such a pair already */
  refused(region: string, name: string, taken: boolean): void;
  deleted(region: string, names: readonly string[]): void;
}

/** A pair that may be there still. */
export interface RemainingName {
  readonly target: string;
  readonly region: string;
  readonly name: string;
  readonly run: string;
  /**
   * True when the pair is one of the run, if it is there at all: it was made, or its name carries the id of the run.
   * False for a short or odd name of which no answer came: such a pair may be somebody else's, and is not to be deleted
   * unasked.
   */
  readonly isOwn: boolean;
}

/**
 * Reads a ledger. What a kill left of the last line is passed over: nothing was sent before its line was whole.
 * @throws Error with a sentence, without its full stop, that names the line, when another line is broken
 */
export function parseCreatedPairsLog(text: string): NameEntry[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const entries = lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const entry = parseEntry(line);
    if (entry === undefined) {
      throw new Error(`line ${i + 1} is none of a ledger; mend it, take it out, or name another file`);
    }
    return [entry];
  });
  const lastEntry = parseEntry(last);
  return lastEntry === undefined ? entries : [...entries, lastEntry];
}

/** The pairs that may be there still, in the order in which they were first asked for. */
export function remainingNames(entries: readonly NameEntry[]): RemainingName[] {
  const states = new Map<string, State>();
  for (const entry of entries) {
    const { target, region, name } = entry;
    const key = JSON.stringify([target, region, name]);
    const state = states.get(key) ?? { entry, open: 0, made: false };
    states.set(key, state);
    apply(state, entry);
  }
  return Array.from(states.values())
    .filter(({ open, made }) => made || open > 0)
    .map(({ entry: { target, region, name, run }, made }) => ({
      target,
      region,
      name,
      run,
      isOwn: made || name.includes(run),
    }));
}

/** What is known of one name. */
interface State {
  entry: NameEntry;
  /** So many requests for it have no known end. */
  open: number;
  made: boolean;
}

function apply(state: State, { event, name, run }: NameEntry): void {
  switch (event) {
    case 'intended':
      state.open++;
      return;
    case 'made':
      // Of a pair that was made under another name than it was asked for, that name was never intended.
      state.open = Math.max(0, state.open - 1);
      state.made = true;
      return;
    case 'refused':
      state.open = Math.max(0, state.open - 1);
      return;
    case 'taken':
      // Nobody else gives a pair the id of the run: this one was made by a request that got no answer.
      if (!name.includes(run)) state.open = Math.max(0, state.open - 1);
      return;
    case 'deleted':
      state.open = 0;
      state.made = false;
  }
}

const EVENTS: readonly string[] = ['intended', 'made', 'refused', 'taken', 'deleted'] satisfies NameEvent[];

function isEvent(value: unknown): value is NameEvent {
  return typeof value === 'string' && EVENTS.includes(value);
}

function parseEntry(line: string): NameEntry | undefined {
  const value = parseObject(line);
  if (value === undefined) return undefined;
  const { event, target, region, name, run, at, id } = value;
  if (
    !isEvent(event) ||
    typeof target !== 'string' ||
    typeof region !== 'string' ||
    typeof name !== 'string' ||
    typeof run !== 'string' ||
    typeof at !== 'string'
  ) {
    return undefined;
  }
  return { event, target, region, name, ...(typeof id === 'string' ? { id } : {}), run, at };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
