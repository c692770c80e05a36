/**
 * A fact about values that are drawn by fast-check from the seed of the run: a value that shows a fault is shrunk to a
 * smaller one that does too, and told escaped.
 *
 *     Code, for ["word",""] (seed 1)   expected: MissingParameter   received: 200, a success
 */
import * as fc from 'fast-check';
import { type Finding, shown } from '../../judges/finding.ts';
import type { Session } from '../../engine/session.ts';

/** How many values are drawn for a fact. */
const DRAWS = 20;

/** How many smaller values are tried once one shows a fault; each is a request. */
const SHRINKS = 50;

/**
 * Looks for a value that brings findings.
 * @returns the findings of the smallest one; empty when none was found
 * @throws what the judge throws, unless a value has brought findings before
 */
export async function falsify<Value>(
  session: Session,
  values: fc.Arbitrary<Value>,
  judge: (value: Value) => Promise<Finding[]>,
): Promise<Finding[]> {
  return await falsifyEach(session, [values], judge);
}

/**
 * Looks for a value that brings findings, among values of each kind: chance is not to decide whether the last tag or a
 * certain sign comes up in a run.
 * @param kinds what is drawn from in turn, each at least once, until a value brings findings
 * @returns the findings of the smallest one; empty when none was found
 * @throws what the judge throws, unless a value has brought findings before
 */
export async function falsifyEach<Value>(
  session: Session,
  kinds: readonly fc.Arbitrary<Value>[],
  judge: (value: Value) => Promise<Finding[]>,
): Promise<Finding[]> {
  const { seed } = session.names;
  const numRuns = Math.ceil(DRAWS / kinds.length);
  for (const [i, values] of kinds.entries()) {
    const found = await counterexample(values, judge, { seed: seed + i, numRuns });
    if (found === undefined) continue;
    return found.findings.map((finding) => ({
      ...finding,
      where: `${finding.where}, for ${shown(found.value)} (seed ${seed})`,
    }));
  }
  return [];
}

/** The smallest value that brings findings, of those that were tried. */
async function counterexample<Value>(
  values: fc.Arbitrary<Value>,
  judge: (value: Value) => Promise<Finding[]>,
  options: { readonly seed: number; readonly numRuns: number },
): Promise<{ value: Value; findings: Finding[] } | undefined> {
  let last: { value: Value; findings: Finding[] } | undefined;
  let thrown: { error: unknown } | undefined;
  let shrinks = 0;
  const property = fc.asyncProperty(values, async (value) => {
    // After a fault nothing more is sent: to look for a smaller value that is not answered either costs a timeout each.
    if (thrown !== undefined || shrinks === SHRINKS) return true;
    if (last !== undefined) shrinks++;
    const findings = await judge(value).catch((error: unknown): Finding[] => {
      thrown = { error };
      return [];
    });
    if (findings.length > 0) last = { value, findings };
    return findings.length === 0;
  });
  await fc.check(property, { ...options, endOnFailure: false });
  if (thrown !== undefined && last === undefined) throw thrown.error;
  return last;
}
