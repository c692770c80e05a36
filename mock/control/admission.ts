/**
 * Whom the control lets in. By default only the machine that it runs on, and no page of another origin that a browser on
 * this machine shows, whether or not such a page may use the API:
 *
 *     client 192.0.2.7                         -> refused
 *     client 127.0.0.1, Host: evil.example     -> refused: a name that was made to lead here (DNS rebinding)
 *     client 127.0.0.1, Origin: http://x.test  -> refused: a page of another origin
 *     client 127.0.0.1, Sec-Fetch-Site: cross-site -> refused: a link, an image or a form of such a page
 */
import { isOwnHost } from '../server/cross-origin.ts';
import { printable } from '../server/log-line.ts';
import { isLoopbackAddress, isLoopbackName, nameOf } from '../server/loopback.ts';

/** Who may steer the mock: the own machine, everybody, nobody. */
export type ControlAccess = 'loopback' | 'open' | 'off';

/** What is known of who asks. */
export interface Asker {
  /** The address that the request came from. */
  readonly client: string | undefined;
  /** The header `Host`. */
  readonly host: string | undefined;
  /** The header `Origin`, which browsers send, but not always. */
  readonly origin: string | undefined;
  /** The header `Sec-Fetch-Site`, by which a browser tells how a page and this server are related. */
  readonly site: string | undefined;
  /** Whether it is a browser that asks. */
  readonly isBrowser: boolean;
}

/**
 * Why somebody is not let in, in one sentence; undefined for one who is.
 * @param access with `open` clients are not looked at, and host names only where a browser asks
 * @param configuredHost the address that the mock listens at
 */
export function refusalOf(
  { client, host, origin, site, isBrowser }: Asker,
  access: ControlAccess,
  configuredHost: string,
): string | undefined {
  if (access === 'loopback' && !isLoopbackAddress(client)) {
    return `The control takes no client but those on its own machine, and ${client} is not; start the mock with --control open to let every client in.`;
  }
  if (access === 'loopback' && host !== undefined && !isOwnName(nameOf(host), configuredHost)) {
    return `The control does not answer to the host ${printable(host)}; ask for 127.0.0.1 or localhost, or start the mock with --control open.`;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return `The control takes no request from a page of ${printable(origin)}; send it from a program.`;
  }
  if (site === 'cross-site' || site === 'same-site') {
    return 'The control takes no request from a page of another origin; send it from a program.';
  }
  if (isBrowser && host !== undefined && !isOwnHost(host, configuredHost)) {
    return `The control takes no request from a page that calls it ${printable(host)}; send it from a program.`;
  }
  return undefined;
}

function isOwnName(name: string, configuredHost: string): boolean {
  return isLoopbackName(name) || name === configuredHost.toLowerCase();
}
