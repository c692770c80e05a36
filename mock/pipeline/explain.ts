/**
 * Why a request got its answer, in headers, so that the body stays as the contract says:
 *
 *     x-mock-answer: InvalidRegionId.NotFound
 *     x-mock-rule: unknown-region
 *     x-mock-clause: region.unknown
 */
import { clausesOf } from './clauses-of.ts';
import type { HandledCall } from './gateway.ts';
import type { HttpResponse } from '../call/http.ts';

/** The response of an exchange with the headers that explain it. */
export function explained({ operation, outcome, response }: HandledCall): HttpResponse {
  const clause = clausesOf(outcome, operation).join(', ');
  return {
    ...response,
    headers: {
      ...response.headers,
      'x-mock-answer': headerText(outcome.answer),
      ...(outcome.because !== undefined && { 'x-mock-rule': headerText(outcome.because) }),
      ...(clause !== '' && { 'x-mock-clause': clause }),
    },
  };
}

/** A text that may stand in a header: printable ASCII, cut short. */
function headerText(text: string): string {
  return text.slice(0, LONGEST).replaceAll(/[^\x20-\x7e]/g, '?');
}

const LONGEST = 200;
