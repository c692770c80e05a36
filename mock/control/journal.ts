/**
 * The journal: the last requests that a mock has answered, and what decided.
 *
 *     17  POST CreateKeyPair  InvalidRegionId.NotFound  because of unknown-region, clause region.unknown
 *
 * A note is cheap: what is made of it waits until somebody reads it. It is small, too: a request may be as large as it
 * likes, and of a thousand such requests the memory holds the beginnings only.
 */
import type { components } from '../../generated/mock-control.d.ts';
import type { WireParameters } from '../../contract/wire/form.ts';
import { clausesOf } from '../pipeline/clauses-of.ts';
import type { HandledCall } from '../pipeline/gateway.ts';
import { beginning } from '../call/beginning.ts';

/** A request as the journal tells it. */
export type JournalEntry = components['schemas']['Request'];

/** Which requests a reader wants; all that is said has to hold. */
export interface JournalFilter {
  readonly action?: string | undefined;
  /** The name of an answer. */
  readonly answer?: string | undefined;
  /** At most so many, the latest ones. */
  readonly last?: number | undefined;
}

/** The journal of one mock. */
export interface Journal {
  /**
   * Notes a request.
   * @param milliseconds how long the answer took
   */
  note(exchange: HandledCall, milliseconds: number): void;
  /** The requests, the oldest first. */
  list(filter?: JournalFilter): JournalEntry[];
  /** Forgets all requests; the next one has the next number. */
  clear(): void;
  /** Forgets all requests, and counts from 1 again. */
  restart(): void;
}

/**
 * A journal in which nothing is noted yet.
 * @param now the time of day; without it the requests have no time
 * @param size how many requests it remembers; the oldest leave first
 */
export function emptyJournal(now: (() => Date) | undefined, size: number = SIZE): Journal {
  const notes: Note[] = [];
  let count = 0;
  /** How many were forgotten before the first of these notes. */
  let forgotten = 0;
  return {
    note({ call, operation, outcome, response, rule }, milliseconds) {
      const { request, account, requestId } = call;
      notes[(count - forgotten) % size] = {
        number: count + 1,
        time: now?.(),
        method: request.method,
        parameters: kept(call.parameters),
        account,
        requestId,
        operation,
        // Without the members, among which is the private key.
        outcome: {
          answer: outcome.answer,
          ...(outcome.because !== undefined && { because: beginning(outcome.because, MOST_CHARACTERS) }),
          ...(outcome.at !== undefined && { at: outcome.at }),
          ...(outcome.forced !== undefined && { forced: outcome.forced }),
        },
        status: response.breaksAfter === 'nothing' ? undefined : response.status,
        rule,
        milliseconds,
      };
      count += 1;
    },
    list({ action, answer, last = Infinity } = {}) {
      const oldest = (count - forgotten) % size;
      const inOrder = [...notes.slice(oldest), ...notes.slice(0, oldest)];
      return inOrder
        .filter(
          ({ parameters, outcome }) =>
            (action === undefined || parameters.get('Action') === action) &&
            (answer === undefined || outcome.answer === answer),
        )
        .slice(-last)
        .map(entryOf);
    },
    clear() {
      notes.length = 0;
      forgotten = count;
    },
    restart() {
      notes.length = 0;
      count = 0;
      forgotten = 0;
    },
  };
}

const SIZE = 1000;

/** What is kept of a request. */
interface Note extends Pick<HandledCall, 'operation' | 'outcome'> {
  readonly rule: number | undefined;
  readonly number: number;
  readonly time: Date | undefined;
  readonly method: string;
  readonly parameters: WireParameters;
  readonly account: string;
  readonly requestId: string;
  readonly status: number | undefined;
  readonly milliseconds: number;
}

function entryOf({ time, parameters, operation, outcome, status, rule, ...note }: Note): JournalEntry {
  const { answer, because } = outcome;
  const action = parameters.get('Action');
  const clause = clausesOf(outcome, operation).join(', ');
  return {
    number: note.number,
    ...(time !== undefined && { time: time.toISOString() }),
    method: note.method,
    ...(action !== undefined && { action }),
    parameters: withoutSecrets(parameters),
    account: note.account,
    requestId: note.requestId,
    answer,
    documented: operation.contract.document.answers.some(({ name }) => name === answer),
    ...(status !== undefined && { status }),
    ...(because !== undefined && { because }),
    ...(clause !== '' && { clause }),
    ...(rule !== undefined && { rule }),
    milliseconds: note.milliseconds,
  };
}

function withoutSecrets(parameters: WireParameters): Record<string, string> {
  const shown = Array.from(parameters, ([name, value]) => [name, SECRET.test(name) ? '(left out)' : value]);
  return Object.fromEntries(shown);
}

/** The signature and the session's token, and what nobody should send: a secret, a password, a private key. */
const SECRET = /^signature$|token|secret|password|private/i;

/** The parameters; of large ones the first, and the beginnings of their names and values. */
function kept(parameters: WireParameters): WireParameters {
  if (!isLarge(parameters)) return parameters;
  const first: [string, string][] = [];
  for (const [name, value] of parameters) {
    if (first.length === MOST_PARAMETERS) break;
    first.push([beginning(name, MOST_CHARACTERS), beginning(value, MOST_CHARACTERS)]);
  }
  return new Map(first);
}

/** Whether parameters are so large that a thousand times as much would fill the memory. */
function isLarge(parameters: WireParameters): boolean {
  let characters = 0;
  for (const [name, value] of parameters) {
    characters += PARAMETER_CHARACTERS + name.length + value.length;
    if (characters > LARGE_CHARACTERS) return true;
  }
  return false;
}

const LARGE_CHARACTERS = 16 * 1024;

/** What a parameter takes in memory beside its characters. */
const PARAMETER_CHARACTERS = 64;

const MOST_PARAMETERS = 60;
const MOST_CHARACTERS = 128;
