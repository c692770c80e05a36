/**
 * Which hosts are the machine itself:
 *
 *     127.0.0.1, 127.8.9.1, ::1, ::ffff:127.0.0.1, localhost, app.localhost     yes
 *     192.0.2.7, mock, localhost.example.com                                    no
 */
import { BlockList, isIP } from 'node:net';

/** Whether an address is a loopback address; an IPv4 one may be written as an IPv6 one, `::ffff:127.0.0.1`. */
export function isLoopbackAddress(address: string | undefined): boolean {
  const version = isIP(address ?? '');
  return version !== 0 && LOOPBACK.check(address ?? '', version === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a host name or an address, in lower case and without a port, is that of the machine itself (RFC 6761 section 6.3). */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name);
}

/** The name in a header `Host`, in lower case and without its port: `[::1]:4010` -> `::1`. */
export function nameOf(host: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  return (bracketed ?? plain ?? host).toLowerCase();
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');
