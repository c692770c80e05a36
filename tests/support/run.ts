/** A run as a literal, for the tests of what is made from it: one case for each ending, and a pass that differs. */
import { textOf } from '../../contract/body.ts';
import type { Contract } from '../../contract/contract.ts';
import { answerInJson } from './exchange.ts';
import type {
  AppliedKnownFailures,
  KnownFailure,
} from '../../contract-tests/known-failures/known-failures.ts';
import type { Run, RunOptions } from '../../contract-tests/engine/run.ts';
import { targetAt } from './target.ts';
import type { Verdict } from '../../contract-tests/engine/verdict.ts';

/** The options of the run. */
export const OPTIONS: RunOptions = {
  filters: [],
  level: 'INFO',
  strict: false,
  overrides: {},
  seed: 4711,
  runId: 't',
  environment: { now: () => new Date(0), nonce: () => 'nonce' },
};

/** What is said about the run beside its verdicts. */
export const ABOUT = { version: '1.2.3', date: new Date('2023-12-06T12:00:00Z'), milliseconds: 1234.5 };

const KNOWN: KnownFailure = { clause: 'state.name-taken', reason: 'Issue <12>.', expires: '2027-01-31' };

/** A list of known failures beside the run: it has the failure, and an entry that is stale. */
export const KNOWN_FAILURES: AppliedKnownFailures = {
  standings: [
    { entry: KNOWN, state: 'holds' },
    { entry: { case: 'name.gone:x', reason: 'Old.' }, state: 'stale' },
  ],
  known: new Map([['state.name-taken:d', KNOWN]]),
  faults: ['known.json, entry 2 (case name.gone:x) stands for no case of this suite.'],
};

/** The verdicts of the run: pass, differs, warn, fail, skip, error. */
export function verdictsOf({ ledger, document }: Contract): readonly Verdict[] {
  const key = textOf(document.answers[0]?.members, 'PrivateKeyBody');
  const answer = answerInJson({ Code: `a<b>&"c"'d'`, PrivateKeyBody: key }, { status: 400 });
  const finding = { where: 'Code', expected: 'KeyPair.AlreadyExist', received: `a<b>&"c"'d'`, answer };
  const common = { findings: [], reason: undefined };
  return [
    {
      ...common,
      id: 'name.characters:a',
      title: 'a passes',
      clause: ledger.clause('name.characters'),
      ending: 'pass',
    },
    {
      ...common,
      id: 'name.period:b',
      title: 'b differs',
      clause: ledger.clause('name.period'),
      ending: 'pass',
      findings: [{ where: 'outcome', expected: 'a refusal', received: '200, a success' }],
    },
    {
      ...common,
      id: 'name.chinese-letters:c',
      title: 'c warns',
      clause: ledger.clause('name.chinese-letters'),
      ending: 'warn',
      findings: [{ ...finding, received: `"${key}"` }],
    },
    {
      ...common,
      id: 'state.name-taken:d',
      title: 'd <fails> & "is told"',
      clause: ledger.clause('state.name-taken'),
      ending: 'fail',
      findings: Array.from({ length: 7 }, () => finding),
    },
    {
      ...common,
      id: 'quota.limit:e',
      title: 'e is skipped',
      clause: ledger.clause('quota.limit'),
      ending: 'skip',
      reason: 'needs --quota-region ID',
    },
    {
      ...common,
      id: 'name.characters:f',
      title: 'f errs',
      clause: ledger.clause('name.characters'),
      ending: 'error',
      reason: 'http://h refuses the connection; check that the server runs there.',
    },
  ];
}

/** One case in each profile, all passed. */
export function passedInEveryProfile({ ledger }: Contract): readonly Verdict[] {
  const clauses = [
    'name.characters',
    'tags.unique-keys',
    'format.json',
    'state.name-taken',
    'quota.limit',
    'key.pem',
    'authentication.v1-accepted',
    'state.per-account',
  ] as const;
  return clauses.map((id) => ({
    id: `${id}:x`,
    title: id,
    clause: ledger.clause(id),
    ...(id === 'state.per-account' ? { needs: 'other-access-key' } : {}),
    ending: 'pass',
    findings: [],
    reason: undefined,
  }));
}

/** A run with verdicts. */
export function runOf(verdicts: readonly Verdict[]): Run {
  const pairs = new Map([
    ['cn-hangzhou', 3],
    ['cn-beijing', 1],
  ]);
  return {
    target: targetAt(new URL('http://ecs.example:4010')),
    verdicts,
    suite: verdicts,
    pairs,
    answers: 12,
  };
}
