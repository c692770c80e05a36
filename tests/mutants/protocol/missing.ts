/** Mutants about required parameters. */
import type { WireParameters } from '../../../contract/wire/form.ts';
import type { Outcome } from '../../../mock/call/outcome.ts';
import { ifAccepted } from '../hint.ts';
import type { Mutant } from '../mutant.ts';
import { answering, concluding, reading } from '../faults.ts';

/** The mutants of this theme. */
export const missingMutants: readonly Mutant[] = [
  {
    name: 'region-by-default',
    fault: 'A request without a region means its own one.',
    clause: 'missing.refused',
    caughtBy: [
      'request.names-in-letter-case:required-*',
      'missing.refused:RegionId/*',
      'missing.code:absent-RegionId/*',
      'request.names-in-letter-case:region/*',
      'order.of-checks:missing-parameters-before-name*',
    ],
    hint: ifAccepted(
      'A request without RegionId gets a default region. Reject it: the parameter is required.',
      { always: ['missing.refused:RegionId/*'] },
    ),
    behave: () => reading((parameters) => new Map([['RegionId', 'cn-hangzhou'], ...parameters])),
  },
  {
    name: 'region-empty-by-default',
    fault: 'A region that is the empty text means its own one.',
    clause: 'missing.empty',
    caughtBy: ['missing.empty:RegionId/*', 'missing.code:empty-RegionId/*'],
    hint: ifAccepted('An empty RegionId gets a default region. Reject it as a missing one.'),
    behave: () =>
      reading((parameters) =>
        parameters.get('RegionId') === '' ? withParameter(parameters, 'RegionId', 'cn-hangzhou') : parameters,
      ),
  },
  {
    name: 'name-made-up',
    fault: 'It makes up a name where none is given, or an empty one.',
    clause: 'missing.refused',
    caughtBy: [
      'request.names-in-letter-case:required-*',
      'missing.refused:KeyPairName/*',
      'missing.empty:KeyPairName/*',
      'missing.code:*-KeyPairName/*',
      'request.names-in-letter-case:name/*',
      'order.of-checks:missing-parameters-before-*',
      'response.name-echoed:*',
    ],
    hint: ifAccepted(
      'A request without KeyPairName gets a generated name. Reject it: the parameter is required.',
      { always: ['missing.refused:KeyPairName/*'] },
    ),
    behave() {
      let count = 0;
      return reading((parameters) =>
        parameters.get('KeyPairName')
          ? parameters
          : withParameter(parameters, 'KeyPairName', `key-${++count}`),
      );
    },
  },
  {
    name: 'empty-is-not-missing',
    fault:
      'It compares with null: an empty name is a malformed one, and an empty region one that does not exist.',
    clause: 'missing.code',
    caughtBy: ['missing.code:empty-*'],
    hint: {
      text: 'An empty required parameter is not treated as a missing one. Test for the empty text as well as for null.',
      received: ['Code: Invalid*'],
    },
    behave: () =>
      concluding((outcome, { parameters }) => {
        const { parameter } = outcome.placeholders ?? {};
        const isEmpty = parameter !== undefined && parameters.get(parameter) === '';
        if (parameter === 'KeyPairName' && isEmpty) return { answer: 'InvalidKeyPairName.Malformed' };
        return parameter === 'RegionId' && isEmpty ? { answer: 'InvalidRegionId.NotFound' } : outcome;
      }),
  },
  {
    name: 'missing-code-with-name',
    fault: 'The code of a missing parameter ends in its name, as in MissingParameter.RegionId.',
    clause: 'missing.code',
    caughtBy: [
      'missing.code:*',
      'request.action-missing-code:*',
      'request.names-in-letter-case:*',
      'order.of-checks:missing-parameters-before-*',
    ],
    behave: () =>
      answering((answer, _, outcome) =>
        isMissing(outcome)
          ? {
              ...answer,
              members: { ...answer.members, Code: `MissingParameter.${outcome.placeholders?.['parameter']}` },
            }
          : answer,
      ),
  },
  {
    name: 'missing-status-422',
    fault: 'It answers missing parameters with the status 422, as its framework does.',
    clause: 'missing.code',
    caughtBy: ['missing.code:*', 'request.action-missing-code:*'],
    behave: () =>
      answering((answer, _, outcome) => (isMissing(outcome) ? { ...answer, status: 422 } : answer)),
  },
  {
    name: 'missing-names-the-field',
    fault: 'Its message names the field of its own code, keyPairName, in place of the parameter.',
    clause: 'missing.code',
    caughtBy: ['missing.code:absent-*', 'missing.code:empty-*', 'request.action-missing-code:*'],
    behave: () =>
      concluding((outcome) => {
        const { parameter } = outcome.placeholders ?? {};
        if (!isMissing(outcome) || parameter === undefined) return outcome;
        const field = parameter.charAt(0).toLowerCase() + parameter.slice(1);
        return { ...outcome, placeholders: { parameter: field } };
      }),
  },
  {
    name: 'missing-always-the-name',
    fault: 'It copied the message of a missing parameter from an example, which names KeyPairName.',
    clause: 'missing.code',
    caughtBy: ['missing.code:*-RegionId/*', 'request.action-missing-code:*'],
    behave: () =>
      concluding((outcome) =>
        isMissing(outcome) ? { ...outcome, placeholders: { parameter: 'KeyPairName' } } : outcome,
      ),
  },
];

function isMissing({ answer }: Outcome): boolean {
  return answer === 'MissingParameter';
}

function withParameter(parameters: WireParameters, name: string, value: string): WireParameters {
  return new Map([...parameters, [name, value]]);
}
