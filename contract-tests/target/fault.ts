/**
 * Why a request got no response, in words, and what to do about it:
 *
 *     ECONNREFUSED   ->   http://127.0.0.1:1 refuses the connection; check that the server runs there
 */

/** What went wrong, and what to do about it. */
export interface Fault {
  readonly message: string;
  readonly advice: string;
  readonly isLate?: boolean;
  readonly wasHeard: boolean;
}

/** The time is over. */
export class Late extends Error {}

/**
 * Puts an error of node:http into words.
 * @param timeout the milliseconds that the response had
 */
export function faultOf(error: unknown, url: URL, timeout: number): Fault {
  if (error instanceof Late) {
    const message = `${url.origin} did not finish its answer within ${timeout} ms.`;
    const advice = 'check the URL, or give it more time with --timeout';
    return { message, advice, isLate: true, wasHeard: true };
  }
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [, fact, advice] = FAULTS.find(([pattern]) => pattern.test(code) || pattern.test(message)) ?? [];
  const wasHeard = !UNHEARD.test(code);
  return { message: `${url.origin} ${fact ?? message}.`, advice: advice ?? 'check the URL', wasHeard };
}

/** The codes of errors without a connection over which a request could have gone. */
const UNHEARD =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|ERR_SSL|ERR_TLS)/;

/** By the code of the error, or by its message where OpenSSL says no more in the code. */
const FAULTS: readonly (readonly [pattern: RegExp, fact: string, advice: string])[] = [
  [/^ECONNREFUSED$/, 'refuses the connection', 'check that the server runs there'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'has a host name that can not be resolved', 'check how it is spelt'],
  [
    /^(ECONNRESET|EPIPE)$/,
    'closed the connection without a complete answer',
    'check that it speaks HTTP there, and which of http: and https:',
  ],
  [/^HPE_/, 'answered with something that is not HTTP', 'check the port'],
  [/WRONG_VERSION_NUMBER|wrong version number|packet length too long/, 'speaks no TLS', 'try http:'],
  [/^CERT_HAS_EXPIRED$/, 'has a certificate that has expired', 'renew it'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'has a certificate for another host', 'call it by a name in that'],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    'has a certificate that is not trusted',
    'name the file of who issued it in the environment variable NODE_EXTRA_CA_CERTS',
  ],
  [/^(EPROTO|ERR_SSL|ERR_TLS)/, 'could not agree on TLS with this client', 'check which versions it speaks'],
  [/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, 'can not be reached over the network', 'check the URL'],
];
