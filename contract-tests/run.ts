/** A run: the chosen cases against a target, one after the other; each ends in a verdict. */
import type { Level } from '../contract/clauses.ts';
import type { Contract } from '../contract/contract.ts';
import { textMember } from './answer.ts';
import { CannotRun } from './cannot-run.ts';
import type { Case, Fixture } from './case.ts';
import { allCases } from './cases/all-cases.ts';
import { TransportFault } from './exchange.ts';
import { shown } from './finding.ts';
import { judgeExpectation } from './judges/expectation.ts';
import { namesOf } from './names.ts';
import { impatience } from './patience.ts';
import { type Overrides, type Session, openSession } from './session.ts';
import type { Environment } from './signing.ts';
import { withoutSecrets } from './statement/redaction.ts';
import { strangerSentence } from './stranger.ts';
import type { Target } from './target.ts';
import { NotSent } from './traffic/not-sent.ts';
import { Throttled } from './traffic/throttling.ts';
import type { Traffic } from './traffic/traffic.ts';
import { type Verdict, endingOf } from './verdict.ts';
import { contains } from './wildcard.ts';

/** What the user chose. */
export interface RunOptions {
  /** Only cases whose id matches one of these; `*` stands for any text. All when empty. */
  readonly filters: readonly string[];
  /** Only cases of clauses at least this binding. */
  readonly level: Level;
  /** A broken SHOULD fails. */
  readonly strict: boolean;
  readonly overrides: Overrides;
  /** Decides what the run chooses at random. */
  readonly seed: number;
  /** Stands in every name, so that no two runs meet; lower-case letters and digits. */
  readonly runId: string;
  readonly environment: Environment;
  /** How the target is treated: requests go out at once and are sent once when left out. */
  readonly traffic?: Traffic | undefined;
  /** Called with each verdict as it comes, with how many cases there are. */
  readonly onVerdict?: (verdict: Verdict, total: number) => void;
}

/** What a run brought. */
export interface Run {
  readonly target: Target;
  readonly verdicts: readonly Verdict[];
  /** All cases of the suite, whether they were chosen or not. */
  readonly suite: readonly Pick<Verdict, 'clause' | 'needs'>[];
  /** How many pairs were made, by region. */
  readonly pairs: ReadonlyMap<string, number>;
  /** How many requests were answered, not counting answers that only asked to slow down. */
  readonly answers: number;
  /** How often a request was sent again, since the target asked to slow down; undefined when there was no need. */
  readonly retries?: number;
}

export { CannotRun } from './cannot-run.ts';

/**
 * Runs the suite.
 * @throws CannotRun when no case matches, the target can't be reached, it is a host of the vendor and nobody owns the
 * account, it refuses the credentials or the region, it is no API at all, or names can't be written down
 */
export async function runSuite(contract: Contract, target: Target, options: RunOptions): Promise<Run> {
  const names = namesOf(options.runId, options.seed);
  const all = allCases(contract, names);
  const cases = chosenCases(contract, all, options);
  const { environment, overrides, traffic } = options;
  const session = openSession(contract, target, names, environment, overrides, traffic);
  try {
    await begin(session);
    const verdicts: Verdict[] = [];
    let silent = 0;
    let late = 0;
    for (const one of cases) {
      const lateBefore = session.late;
      const reason = impatience(silent, late);
      const verdict =
        reason === undefined ? await runCase(session, one, options.strict) : notRun(contract, one, reason);
      silent = verdict.ending === 'error' ? silent + 1 : 0;
      if (session.late > lateBefore) late++;
      verdicts.push(verdict);
      options.onVerdict?.(verdict, cases.length);
    }
    const suite = all.map((one) => bare(contract, one));
    const { pairs, answers, retries } = session;
    return { target, verdicts, suite, pairs, answers: answers.length, ...(retries > 0 ? { retries } : {}) };
  } finally {
    session.close();
  }
}

/**
 * Runs one case in a session that has begun.
 * @returns the verdict; what goes wrong is an ending too, and what a limit of the user forbids a skip
 * @throws CannotRun when names can't be written down
 */
export async function runCase(session: Session, one: Case, strict: boolean): Promise<Verdict> {
  const verdict = bare(session.contract, one);
  const { clause } = verdict;
  const flag = one.needs && missingFixture(session.target, one.needs);
  if (flag) return { ...verdict, ending: 'skip', reason: `needs ${flag}` };
  session.playing = one.id;
  try {
    const result = await play(session, one);
    if (typeof result === 'string') return { ...verdict, ending: 'skip', reason: result };
    return { ...verdict, ending: endingOf(clause, result, strict), findings: result };
  } catch (error) {
    // What was sent at once with it is not to run into the next case.
    await session.idle();
    if (error instanceof CannotRun) throw error;
    if (error instanceof NotSent) return { ...verdict, ending: 'skip', reason: error.message };
    if (isNoAnswer(error)) return { ...verdict, ending: 'error', reason: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { ...verdict, ending: 'error', reason: `The suite itself failed: ${message}` };
  } finally {
    session.playing = undefined;
  }
}

function isNoAnswer(error: unknown): error is TransportFault | Throttled {
  return error instanceof TransportFault || error instanceof Throttled;
}

/**
 * Begins a session: a success and a refusal in each format, so that the sweeps have something to judge.
 * @throws CannotRun when the target can't be reached, refuses the credentials or the region, or is no API at all
 */
export async function begin(session: Session): Promise<void> {
  try {
    await beginAnyhow(session);
  } catch (error) {
    // Then each case is skipped with the same reason.
    if (!(error instanceof NotSent)) throw error;
  }
}

async function beginAnyhow(session: Session): Promise<void> {
  for (const format of ['JSON', 'XML'] as const) {
    const created = await reach(session, { format, KeyPairName: session.names.fresh() });
    if (created.outcome === 'accepted') session.taken = created.asked.get('KeyPairName');
    else explainRefusal(session, created.code, textMember(created, 'Message') ?? '');
    await reach(session, { format, KeyPairName: '1' });
  }
  const stranger = strangerSentence(session.target, session.answers);
  if (stranger !== undefined) throw new CannotRun(stranger);
}

async function reach(session: Session, { format, KeyPairName }: { format: string; KeyPairName: string }) {
  try {
    return await session.send({ method: 'GET', format, parameters: { KeyPairName } });
  } catch (error) {
    if (error instanceof Throttled) throw new CannotRun(error.message);
    if (!(error instanceof TransportFault)) throw error;
    throw new CannotRun(`${error.message.replace(/\.$/, '')}; ${error.advice}.`);
  }
}

function explainRefusal(session: Session, code: string | undefined, message: string): void {
  const steps = session.contract.errors.find(code ?? '')?.causes.map(({ step }) => step) ?? [];
  const says = `The target says ${code}: ${shown(withoutSecrets(message))}`;
  if (steps.includes('authentication')) {
    throw new CannotRun(`${says}; give --access-key-id and --access-key-secret, or --signature none.`);
  }
  if (steps.includes('region')) {
    throw new CannotRun(`${says}; name a region that it has with --region (now ${session.target.region}).`);
  }
}

async function play(session: Session, one: Case) {
  if ('scenario' in one) return one.scenario(session);
  if ('sweep' in one) return one.sweep(session.answers);
  return judgeExpectation(session.contract.errors, one.expect, await session.send(one.call));
}

function chosenCases(contract: Contract, cases: readonly Case[], options: RunOptions): readonly Case[] {
  const { filters, level } = options;
  const chosenBy = filters.map(contains);
  const chosen = cases.filter(
    (one) =>
      LEVELS.indexOf(contract.ledger.clause(one.clause).level) <= LEVELS.indexOf(level) &&
      (chosenBy.length === 0 || chosenBy.some((isChosen) => isChosen(one.id))),
  );
  if (chosen.length === 0) {
    const among = level === 'INFO' ? 'No case' : `No case with the level ${level} or above`;
    throw new CannotRun(
      `${among} matches ${filters.map((filter) => `"${filter}"`).join(' or ')}; --explain '*' lists all ids.`,
    );
  }
  return chosen;
}

const LEVELS: readonly Level[] = ['MUST', 'SHOULD', 'INFO'];

/** The flag that names what a case needs; undefined where the target has it. */
export function missingFixture(target: Target, fixture: Fixture): string | undefined {
  switch (fixture) {
    case 'resource-group':
      return target.resourceGroup === undefined ? '--resource-group ID' : undefined;
    case 'other-region':
      return target.otherRegion === undefined ? '--other-region ID' : undefined;
    case 'quota-region':
      return target.quotaRegion === undefined ? '--quota-region ID' : undefined;
    case 'verification':
      return target.verifies ? undefined : '--authenticates';
  }
}

function notRun(contract: Contract, one: Case, reason: string): Verdict {
  return { ...bare(contract, one), ending: 'error', reason };
}

/** A verdict to be. */
function bare({ ledger }: Contract, { id, title, clause, needs }: Case): Omit<Verdict, 'ending'> {
  const own = { id, title, clause: ledger.clause(clause), findings: [], reason: undefined };
  return needs === undefined ? own : { ...own, needs };
}
