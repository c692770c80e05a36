/** Mutants about the version of the API. */
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { staging } from '../faults.ts';
import type { Mutant } from '../mutant.ts';

/** The mutants of this theme. */
export const versionMutants: readonly Mutant[] = [
  {
    name: 'version-required',
    fault: 'It refuses an unsigned request without a version.',
    clause: 'request.version-absent',
    caughtBy: ['request.version-absent:*'],
    behave: () => ({ ...demandingVersion(), verifies: false }),
  },
];

function demandingVersion() {
  return staging({
    validate: (call, ...rest) =>
      call.parameters.get('Version') ? STAGES.validate(call, ...rest) : { answer: 'InvalidVersion' },
  });
}
