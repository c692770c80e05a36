/** The suite as vitest sees it: one test for each case, against the target that the set-up provides. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readContract } from '../contract/contract.ts';
import { allCases } from './cases/all-cases.ts';
import { namesOf } from './engine/names.ts';
import { begin } from './engine/preflight.ts';
import { runCase } from './engine/run.ts';
import { openSession } from './engine/session.ts';
import type { Target } from './target/target.ts';
import { themeOf } from './engine/themes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The target, its address as text. */
    target: Omit<Target, 'url'> & { url: string };
  }
}

const contract = readContract();
const names = namesOf(randomBytes(5).toString('hex'), 1);
const provided = inject('target');
const target = { ...provided, url: new URL(provided.url) };
const environment = { now: () => new Date(), nonce: () => randomUUID() };
const session = openSession(contract, target, names, environment, {});

beforeAll(() => begin(session));
afterAll(() => session.close());

describe.each(themes())('$theme', ({ cases }) => {
  test.for(cases)('$title', async (one, context) => {
    const { ending, findings, reason } = await runCase(session, one, false);
    if (ending === 'skip') context.skip(reason);
    const differences = findings.map(
      ({ where, expected, received }) => `${where}: ${expected} / ${received}`,
    );
    if (ending === 'warn') await context.annotate(differences.join('\n'), 'warning');
    expect({ ending: ending === 'warn' ? 'pass' : ending, differences, reason }).toEqual({
      ending: 'pass',
      differences: ending === 'warn' ? differences : [],
      reason: undefined,
    });
  });
});

function themes() {
  const cases = allCases(contract, names);
  const themeOfCase = (one: (typeof cases)[number]) => themeOf(contract.ledger.clause(one.clause));
  // In the order of the cases and not by theme: the sweeps have to come last.
  return cases.reduce<{ theme: string; cases: (typeof cases)[number][] }[]>((groups, one) => {
    const theme = themeOfCase(one);
    const last = groups.at(-1);
    if (last?.theme === theme) last.cases.push(one);
    else groups.push({ theme, cases: [one] });
    return groups;
  }, []);
}
