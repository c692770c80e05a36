/**
 * The header `Prefer` (RFC 7240), by which a client asks the mock for one documented answer, whatever it sends:
 *
 *     Prefer: code=404, example=InvalidRegionId.NotFound     that answer
 *     Prefer: code=403                                       the first one documented for the status
 *     Prefer: dynamic=true, code=400                         one that Prism makes up from the status's schema
 *     Prefer: dynamic=true                                   a success with live values of its own
 *
 * An example that is named goes before `dynamic`, as with Prism itself.
 */
import type { DocumentedAnswer } from '../../contract/document.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { Operation } from '../operations/operation.ts';
import type { Outcome } from '../call/outcome.ts';
import type { Service } from '../account/service.ts';

/**
 * The outcome that a call asks for. It changes no state.
 * @returns undefined when the call leaves it to the mock; a refusal when no documented answer is meant
 */
export function preferredOutcome(
  call: ReceivedCall,
  operation: Operation,
  service: Service,
): Outcome | Promise<Outcome> | undefined {
  const header = call.request.headers.get('prefer');
  if (header === undefined) return undefined;
  const preferences = parsePreferences(header);
  const code = preferences.get('code');
  const example = preferences.get('example');
  const dynamic = preferences.get('dynamic') === 'true';
  if (code === undefined && example === undefined && !dynamic) return undefined;
  const { answers } = operation.contract.document;
  const meant = answers.find(
    ({ name, status }) =>
      (code === undefined || code === String(status)) && (example === undefined || example === name),
  );
  if (meant === undefined) {
    return { answer: 'Mock.UnknownAnswer', placeholders: { asked: header, known: list(answers) } };
  }
  const isSuccess = meant.name === operation.success;
  const preferred = { answer: meant.name, because: 'as preferred', forced: true };
  if (dynamic && example === undefined) {
    // No schema says what the members of a success have to do with one another and with the call.
    return isSuccess ? made(preferred, operation.make(call, service)) : { ...preferred, generated: true };
  }
  return { ...preferred, ...(isSuccess && { members: operation.identify(call, service) }) };
}

async function made(preferred: Outcome, members: ReturnType<Operation['make']>): Promise<Outcome> {
  return { ...preferred, generated: true, members: await members };
}

/** Preferences by lower-case name. Commas and semicolons part them, quotes around a value are dropped. */
function parsePreferences(header: string): Map<string, string> {
  const preferences = header.split(/[,;]/).map((preference): [string, string] => {
    const [name = '', value = ''] = preference.split('=', 2);
    return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')];
  });
  return new Map(preferences);
}

function list(answers: readonly DocumentedAnswer[]): string {
  return answers.map(({ status, name }) => `code=${status}, example=${name}`).join('; ');
}
