/**
 * Errors of the vendor that the contract doesn't document, since they are about the gateway before the operation or
 * about the vendor's own trouble. Only a rule raises them:
 *
 *     { "times": 3, "answer": { "code": "Throttling.User" } }    -> 400 Throttling.User "Request was denied …"
 *     { "every": 5, "answer": { "status": 503 } }                -> 503 ServiceUnavailable "The request has failed …"
 */

/** An error that no contract documents. */
export interface UndocumentedError {
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  readonly message: string;
}

/**
 * The whole of an error of which a rule tells a part.
 * @returns undefined when the status can't be known
 */
export function undocumentedError({
  code,
  status,
  message,
}: {
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
}): UndocumentedError | undefined {
  const known = KNOWN.find((error) => (code === undefined ? error.status === status : error.code === code));
  const meant = status ?? known?.status;
  if (meant === undefined) return undefined;
  return {
    code: code ?? known?.code ?? `Mock.Status${meant}`,
    status: meant,
    message: message ?? known?.message ?? 'A rule of the mock gives this answer.',
  };
}

const THROTTLED = 'Request was denied due to user flow control.';

/** Codes, messages and statuses as the vendor's documents and real answers have them. */
const KNOWN: readonly UndocumentedError[] = [
  { code: 'Throttling', status: 400, message: THROTTLED },
  { code: 'Throttling.User', status: 400, message: THROTTLED },
  { code: 'Throttling.Api', status: 400, message: THROTTLED },
  {
    code: 'Forbidden.RAM',
    status: 403,
    message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  {
    code: 'OperationConflict',
    status: 409,
    message: 'Request was denied due to conflict with a previous request.',
  },
  {
    code: 'InternalError',
    status: 500,
    message: 'The request processing has failed due to some unknown error, exception or failure.',
  },
  {
    code: 'ServiceUnavailable',
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
  },
];
