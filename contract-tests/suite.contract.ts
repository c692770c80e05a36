/** The suite as vitest sees it: one test for each case, against the target that the set-up provides. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readRegistry } from '../contract/registry.ts';
import type { PlacedCase } from './engine/suite.ts';
import { connect } from './engine/connection.ts';
import { namesOf } from './engine/names.ts';
import { playersOf } from './engine/player.ts';
import { begin } from './engine/preflight.ts';
import { themeOf } from './subjects/themes.ts';
import { suiteOf } from './suite.ts';
import type { Target } from './target/target.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The target, its address as text. */
    target: Omit<Target, 'url'> & { url: string };
  }
}

const suite = suiteOf(readRegistry());
const options = { runId: randomBytes(5).toString('hex'), seed: 1, strict: false };
const names = namesOf(options.runId, options.seed);
const provided = inject('target');
const target = { ...provided, url: new URL(provided.url) };
const environment = { now: () => new Date(), nonce: () => randomUUID() };
const connection = connect(target, names, environment, {});
const players = playersOf(suite, connection, options);

beforeAll(async () => {
  for (const operation of suite.operations) await begin(players.of(operation).session);
});
afterAll(() => connection.close());

describe.each(themes())('$theme', ({ cases }) => {
  test.for(cases)('$title', async (one, context) => {
    const { ending, findings, reason } = await players.of(one.operation).play(one);
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

/** The cases by theme, in the order of the cases, so that the sweeps come last. */
function themes() {
  return suite.cases(names).reduce<{ theme: string; cases: PlacedCase[] }[]>((groups, one) => {
    const theme = themeOf({ id: one.clause });
    const last = groups.at(-1);
    if (last?.theme === theme) last.cases.push(one);
    else groups.push({ theme, cases: [one] });
    return groups;
  }, []);
}
