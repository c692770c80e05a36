/**
 * The origins whose pages may use the mock: those on the machine itself, and those that were named at the start.
 *
 *     http://localhost:8080, https://app.localhost, http://127.0.0.1, http://[::1]:3000     always
 *     https://example.com, null                                                             when named
 */
import { InputFault } from './input-fault.ts';
import { isLoopbackName, nameOf } from './loopback.ts';

/** Tells whether pages of an origin, as it stands in the header `Origin`, may use the mock. */
export type AllowedOrigins = (origin: string) => boolean;

/**
 * The allowed origins.
 * @param named those beside the origins on the machine itself; `null` is every page that was opened as a file or stands
 *   in a sandboxed frame, whoever made it
 * @throws InputFault with one sentence when one of them is no origin
 */
export function allowedOrigins(named: readonly string[]): AllowedOrigins {
  const known = new Set(named.map(originOf));
  return (origin) => known.has(origin) || isOnThisMachine(origin);
}

/** An origin as browsers write it: in lower case, without the default port. */
function originOf(named: string): string {
  if (named === 'null') return named;
  const url = URL.canParse(named) ? new URL(named) : undefined;
  const isOrigin = url !== undefined && url.href === `${url.origin}/` && /^https?:\/\/[^/?#*]+$/i.test(named);
  if (isOrigin) return url.origin;
  throw new InputFault(
    `An allowed origin is a scheme, a host and if need be a port, such as https://example.com, or null, not "${named}".`,
  );
}

function isOnThisMachine(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, origin: written } = new URL(origin);
  const isHttp = protocol === 'http:' || protocol === 'https:';
  return isHttp && written === origin && isLoopbackName(nameOf(hostname));
}
