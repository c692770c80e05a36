/** Statements as literals, for the tests of what compares them. */
import type { Level } from '../../contract/clauses.ts';
import type { Ending } from '../../contract-tests/engine/verdict.ts';
import type { ComparableStatement } from '../../contract-tests/report/statement-file.ts';

/** How a case ended; `differs` is a pass that differs from the reference. */
export type Ended = Ending | 'differs';

/**
 * A statement without claims.
 * @param endings how its cases ended, by their ids; the clause of a case is what stands before the colon
 * @param level the level of all of them
 */
export function comparable(
  endings: Readonly<Record<string, Ended>>,
  level: Level = 'MUST',
): ComparableStatement {
  return {
    tool: { version: '1.0.0', contract: '1.0.0' },
    operation: 'CreateKeyPair',
    target: 'http://a.example',
    date: '2026-11-24T12:00:00.000Z',
    strict: false,
    level: 'INFO',
    profiles: [],
    cases: Object.entries(endings).map(([id, ended]) => ({
      id,
      clause: id.slice(0, id.indexOf(':')),
      level,
      title: `${id} holds`,
      ending: ended === 'differs' ? 'pass' : ended,
      differs: ended === 'differs',
    })),
  };
}
