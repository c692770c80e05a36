/** Cases about signatures that cover numbered parameters. */
import type { ScenarioCase } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { BOTH_METHODS } from '../ways.ts';
import { NO_PAIR } from './no-pair.ts';
import { filled } from './tags.ts';

/** One case for each version of the signature and each method. */
export function signedTagCases(): ScenarioCase[] {
  return legalCases([
    {
      clause: 'authentication.v1-accepted',
      slug: 'many-tags',
      title: 'a V1 signature sorts Tag.10.Key before Tag.2.Key',
      ways: BOTH_METHODS,
      signature: 'v1',
      parameters: filled(12),
      legalBeside: NO_PAIR,
    },
    {
      clause: 'authentication.v3-accepted',
      slug: 'many-tags',
      title: 'a V3 signature sorts Tag.10.Key before Tag.2.Key',
      ways: BOTH_METHODS,
      signature: 'v3',
      parameters: filled(12),
      legalBeside: NO_PAIR,
    },
  ]);
}
