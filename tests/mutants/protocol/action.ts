/** Mutants about the action and the version: in parameters, in headers, or not at all. */
import type { HttpRequest } from '../../../mock/call/http.ts';
import { addHeaderParameters } from '../../../mock/call/read-parameters.ts';
import { ifAccepted } from '../hint.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answering, concluding, overlooking, reading, staging } from '../faults.ts';

/** The mutants of this theme. */
export const actionMutants: readonly Mutant[] = [
  {
    name: 'action-by-default',
    fault: 'It takes a request without an action for a create, since it has no other operation.',
    clause: 'request.action-required',
    caughtBy: [
      'request.names-in-letter-case:action/*',
      'request.names-in-letter-case:ACTION/*',
      'request.action-required:*',
      'request.action-missing-code:*',
    ],
    hint: ifAccepted('A request without Action is performed as a create. Reject it: Action is required.'),
    behave: () => overlooking(({ parameter, keyword }) => parameter === 'Action' && keyword === 'required'),
  },
  {
    name: 'action-missing-is-not-found',
    fault: 'It finds no operation for a request without an action.',
    clause: 'request.action-missing-code',
    caughtBy: [
      'request.names-in-letter-case:action/*',
      'request.names-in-letter-case:ACTION/*',
      'request.action-missing-code:*',
    ],
    behave: () =>
      concluding((refusal) =>
        refusal.placeholders?.['parameter'] === 'Action' ? { answer: 'InvalidAction.NotFound' } : refusal,
      ),
  },
  {
    name: 'action-missing-in-small-letters',
    fault: 'It says that "action" is missing.',
    clause: 'request.action-missing-code',
    caughtBy: ['request.action-missing-code:*'],
    behave: () =>
      concluding((refusal) =>
        refusal.placeholders?.['parameter'] === 'Action'
          ? { ...refusal, placeholders: { parameter: 'action' } }
          : refusal,
      ),
  },
  {
    name: 'action-any',
    fault: 'It does not look what the action is.',
    clause: 'request.unknown-action',
    caughtBy: [
      'request.unknown-action:*',
      'request.action-in-header:unknown',
      'order.of-checks:action-before-*',
    ],
    hint: ifAccepted(
      'The value of Action is not checked. Reject every action that the service does not have.',
      { always: ['request.unknown-action:another-value/*', 'request.unknown-action:half-the-value/*'] },
    ),
    behave: () => overlooking(({ parameter, keyword }) => parameter === 'Action' && keyword === 'enum'),
  },
  {
    name: 'action-by-beginning',
    fault: 'It routes by what the action begins with.',
    clause: 'request.unknown-action',
    caughtBy: [
      'request.unknown-action:1000-characters/*',
      'request.unknown-action:another-value/*',
      'request.action-in-header:unknown',
    ],
    hint: ifAccepted('Only the beginning of Action is compared. Compare the whole name.'),
    behave: () =>
      overlooking(
        ({ parameter, keyword }, parameters) =>
          parameter === 'Action' &&
          keyword === 'enum' &&
          parameters.get('Action')?.startsWith('CreateKeyPair') === true,
      ),
  },
  {
    name: 'action-abbreviated',
    fault: 'It finds an action by its first letters, as command lines do.',
    clause: 'request.unknown-action',
    caughtBy: ['request.unknown-action:half-the-value/*'],
    hint: ifAccepted('An abbreviated Action is accepted. Compare the whole name.'),
    behave: () =>
      overlooking(
        ({ parameter, keyword }, parameters) =>
          parameter === 'Action' &&
          keyword === 'enum' &&
          'CreateKeyPair'.startsWith(parameters.get('Action') ?? ''),
      ),
  },
  {
    name: 'action-unknown-is-400',
    fault: 'It refuses an unknown action with status 400.',
    clause: 'request.unknown-action',
    caughtBy: ['request.unknown-action:status/*', 'request.unknown-action:everywhere'],
    behave: () => withStatus('InvalidAction.NotFound', 400),
  },
  {
    name: 'version-any',
    fault: 'It does not look at the version.',
    clause: 'request.unknown-version',
    caughtBy: [
      'request.unknown-version:*',
      'request.action-in-header:version',
      'order.of-checks:version-before-*',
    ],
    hint: ifAccepted('The value of Version is not checked. Reject an unknown version.', {
      always: ['request.unknown-version:another-value/*', 'request.unknown-version:half-the-value/*'],
    }),
    behave: () => overlooking(({ parameter }) => parameter === 'Version'),
  },
  {
    name: 'version-any-date',
    fault: 'It takes any date for a version.',
    clause: 'request.unknown-version',
    caughtBy: [
      'request.unknown-version:status/*',
      'request.action-in-header:version',
      'order.of-checks:version-before-*',
    ],
    behave: () =>
      overlooking(
        ({ parameter }, parameters) =>
          parameter === 'Version' && /^\d{4}-\d\d-\d\d$/.test(parameters.get('Version') ?? ''),
      ),
  },
  {
    name: 'version-unknown-is-404',
    fault: 'It refuses an unknown version with status 404.',
    clause: 'request.unknown-version',
    caughtBy: ['request.unknown-version:status/*', 'request.unknown-version:everywhere'],
    behave: () => withStatus('InvalidVersion', 404),
  },
  {
    name: 'headers-ignored',
    fault: 'It knows no x-acs headers.',
    clause: 'request.action-in-header',
    caughtBy: ['request.action-in-header*', 'authentication.*', 'format.default-json-for-v3:*'],
    behave: () => staging({ addHeaderParameters: (parameters) => parameters }),
  },
  {
    name: 'action-header-unchecked',
    fault: 'For a request signed by headers it performs its one operation, whatever x-acs-action says.',
    clause: 'request.action-in-header',
    caughtBy: ['request.action-in-header:unknown'],
    behave: () =>
      reading((parameters, request) =>
        isSigned(request) ? new Map([...parameters, ['Action', 'CreateKeyPair']]) : parameters,
      ),
  },
  {
    name: 'version-header-unchecked',
    fault: 'It does not look at x-acs-version.',
    clause: 'request.action-in-header',
    caughtBy: ['request.action-in-header:version'],
    behave: () =>
      reading((parameters, request) =>
        isSigned(request) ? new Map([...parameters, ['Version', '2014-05-26']]) : parameters,
      ),
  },
  {
    name: 'headers-of-signed-only',
    fault: 'It reads the x-acs headers of signed requests only.',
    clause: 'request.action-in-header-unsigned',
    caughtBy: ['request.action-in-header-unsigned:accepted'],
    behave: () => ({
      verifies: false,
      ...staging({
        addHeaderParameters: (parameters, request) =>
          isSigned(request) ? addHeaderParameters(parameters, request) : parameters,
      }),
    }),
  },
];

function isSigned({ headers }: HttpRequest): boolean {
  return headers.has('authorization');
}

/** Answers one code with another status. */
function withStatus(code: string, status: number): Behaviour {
  return answering((answer) => (answer.members['Code'] === code ? { ...answer, status } : answer));
}
