/**
 * Profiles: the parts of the contract for which a target can claim conformance, each by itself.
 *
 *     core   How requests travel, names, regions, answers and refusals   claimed
 *     quota  As many pairs as fit, and none beyond                       no claim: 7 cases were skipped
 */
import type { Shortfall } from './shortfall.ts';
import { type Verdict, totalsOf } from './verdict.ts';

/** The name of a profile. */
export type ProfileName = 'core' | 'tags' | 'formats' | 'state' | 'quota' | 'key-material' | 'authentication';

/** What can be said about a target and a profile. */
export interface Profile {
  readonly name: ProfileName;
  /**
   * `conformant` and `not conformant` are claims; `no claim` where a case of a MUST or SHOULD was skipped, a case got no
   * verdict, or the run is no whole one.
   */
  readonly claim: 'conformant' | 'not conformant' | 'no claim';
  /** Why nothing, or nothing good, can be claimed. */
  readonly reason: string | undefined;
  /** How many cases of the profile were run to an end, and how many it has. */
  readonly ran: number;
  readonly cases: number;
}

const NAMES: readonly ProfileName[] = [
  'core',
  'tags',
  'formats',
  'state',
  'quota',
  'key-material',
  'authentication',
];

/** The profiles of the clauses whose first word does not say it; every other clause is of the core. */
const BY_FIRST_WORD: Readonly<Record<string, ProfileName>> = {
  tags: 'tags',
  format: 'formats',
  state: 'state',
  quota: 'quota',
  key: 'key-material',
  fingerprint: 'key-material',
  authentication: 'authentication',
};

/** What the profile of a case follows from. */
type Profiled = Pick<Verdict, 'clause' | 'needs'>;

/** The profile of a case: what only a full region shows is about the quota, whatever its clause. */
function profileOf({ clause: { id }, needs }: Profiled): ProfileName {
  if (needs === 'quota-region') return 'quota';
  return BY_FIRST_WORD[id.slice(0, id.indexOf('.'))] ?? 'core';
}

/**
 * The claims that a run allows.
 * @param verdicts the verdicts of the run
 * @param all all cases of the suite, so that cases left out are noticed
 * @param shortfall why the run is no whole one; nothing good is claimed then
 */
export function profilesOf(
  verdicts: readonly Verdict[],
  all: readonly Profiled[],
  shortfall?: Shortfall,
): Profile[] {
  return NAMES.map((name) => {
    const own = verdicts.filter((verdict) => profileOf(verdict) === name);
    const cases = all.filter((one) => profileOf(one) === name).length;
    const { fail, skip, error } = totalsOf(own);
    const ran = own.length - skip - error;
    // What is only inferred decides no claim, whether it was tried or not.
    const skipped = own.filter(({ ending, clause }) => ending === 'skip' && clause.level !== 'INFO').length;
    const missing = [
      ...(skipped > 0 ? [`${count(skipped)} skipped`] : []),
      ...(error > 0 ? [`${count(error, '')} got no verdict`] : []),
      ...(own.length < cases ? [`${count(cases - own.length)} left out`] : []),
      ...(ran === 0 ? ['no case came to an end'] : []),
      ...(shortfall === undefined ? [] : [shortfall.sentence]),
    ];
    if (fail > 0) return { name, claim: 'not conformant', reason: `${count(fail, '')} failed`, ran, cases };
    if (missing.length > 0) return { name, claim: 'no claim', reason: missing.join(', '), ran, cases };
    return { name, claim: 'conformant', reason: undefined, ran, cases };
  });
}

function count(cases: number, verb = ' was'): string {
  const were = verb === '' ? '' : cases === 1 ? ' was' : ' were';
  return `${cases} case${cases === 1 ? '' : 's'}${were}`;
}
