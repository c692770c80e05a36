/**
 * Cases about names of parameters that frameworks reserve for themselves, and that mean nothing here: all of them at
 * once, and each alone where they are not ignored, so that a finding says which one it is about.
 *
 *     POST /?_method=DELETE   is a POST
 *     GET /?callback=f        is answered in JSON, not in f({…})
 */
import type { ScenarioCase } from '../../engine/case.ts';
import { eachAlone, judged } from '../legal.ts';
import { inEachWay } from '../written-case.ts';
import type { Probes } from '../probes.ts';
import { BOTH_METHODS } from '../ways.ts';

/** Values that do something where a framework heeds them. */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ['_method', 'DELETE'],
  ['_format', 'html'],
  ['_csrf', 'x'],
  ['callback', 'f'],
  ['jsonp', 'f'],
  ['pretty', 'true'],
  ['debug', 'true'],
  ['locale', 'fr'],
  ['lang', 'fr'],
  ['page', 'x'],
  ['limit', 'x'],
  ['class', 'x'],
  ['token', 'x'],
  ['PHPSESSID', 'x'],
]);

/** One case for each method. */
export function reservedParameterCases({ harmless }: Probes): ScenarioCase[] {
  const literal = {
    clause: 'request.unknown-parameters',
    slug: 'reserved-by-frameworks',
    title: 'names that frameworks reserve for themselves are ignored',
    ways: BOTH_METHODS,
  } as const;
  return inEachWay(literal).map(({ id, title, way }) => ({
    id,
    clause: literal.clause,
    title,
    scenario: (session) =>
      eachAlone([...RESERVED.keys()], (some) => {
        const parameters = Object.fromEntries(some.map((name) => [name, RESERVED.get(name)]));
        return judged(session, { parameters, legalBeside: harmless }, way);
      }),
  }));
}
