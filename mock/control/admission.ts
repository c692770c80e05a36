/**
 * Whom the control lets in. By itself only the machine that it runs on, and no page of another site that a browser on
 * this machine shows:
 *
 *     client 192.0.2.7                         -> refused
 *     client 127.0.0.1, Host: evil.example     -> refused: a name that was made to lead here (DNS rebinding)
 *     client 127.0.0.1, Origin: http://x.test  -> refused: a page of another site
 */
import { BlockList, isIP } from 'node:net';

/** Who may steer the mock: the own machine, everybody, nobody. */
export type ControlAccess = 'loopback' | 'open' | 'off';

/** What is known of who asks. */
export interface Asker {
  /** The address that the request came from. */
  readonly client: string | undefined;
  /** The header `Host`. */
  readonly host: string | undefined;
  /** The header `Origin`, which browsers send. */
  readonly origin: string | undefined;
}

/**
 * Why somebody is not let in, in one sentence; undefined for one who is.
 * @param access with `open` clients and host names are not looked at
 * @param configuredHost the address that the mock listens at
 */
export function refusalOf(
  { client, host, origin }: Asker,
  access: ControlAccess,
  configuredHost: string,
): string | undefined {
  if (access === 'loopback' && !isLoopback(client)) {
    return `The control takes no client but those on its own machine, and ${client} is not; start the mock with --control open to let every client in.`;
  }
  if (access === 'loopback' && host !== undefined && !isOwnName(nameOf(host), configuredHost)) {
    return `The control does not answer to the host ${host}; ask for 127.0.0.1 or localhost, or start the mock with --control open.`;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return `The control takes no request from a page of ${origin}; send it from a program.`;
  }
  return undefined;
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** An IPv4 address that is written as an IPv6 one, `::ffff:127.0.0.1`, counts as well. */
function isLoopback(address: string | undefined): boolean {
  const version = isIP(address ?? '');
  return version !== 0 && LOOPBACK.check(address ?? '', version === 6 ? 'ipv6' : 'ipv4');
}

function isOwnName(name: string, configuredHost: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === configuredHost.toLowerCase() ||
    isLoopback(name)
  );
}

/** The host without its port: `127.0.0.1:4010` -> `127.0.0.1`, `[::1]:4010` -> `::1`. */
function nameOf(host: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  return (bracketed ?? plain ?? host).toLowerCase();
}
