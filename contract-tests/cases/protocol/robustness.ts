/**
 * Requests that are none of this API : how they are answered is free, but the target has to live on. After each of them an
 * ordinary request is sent, and has to be rejected as ever.
 */
import type { Case } from '../../engine/case.ts';
import { TransportFault, type WireRequest } from '../../target/exchange.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { type Probes, rejectedBy } from '../probes.ts';
import { GET_JSON } from '../ways.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** What is sent, by what to call it. */
export type Oddities = Readonly<
  Record<string, Omit<WireRequest, 'headers'> & { headers?: Record<string, string> }>
>;

/** @param name a parameter of the operation */
function oddities(name: string): Oddities {
  return {
    'another method': { method: 'DELETE', path: '/', body: '' },
    'another path': { method: 'GET', path: '/no/such/path', body: '' },
    'a malformed escape': { method: 'GET', path: `/?${name}=%zz`, body: '' },
    'an escape cut short': { method: 'POST', path: '/', headers: FORM, body: `${name}=a%2` },
    'octets that are not UTF-8': { method: 'GET', path: `/?${name}=%ff%fe`, body: '' },
    'a body of 2 MiB': {
      method: 'POST',
      path: '/',
      headers: FORM,
      body: `${name}=${'a'.repeat(2 * 1024 * 1024)}`,
    },
    'a body that is no form': {
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    },
    'a media type that is none': {
      method: 'POST',
      path: '/',
      headers: { 'content-type': ';=' },
      body: 'a=1',
    },
    'a broken Authorization': {
      method: 'GET',
      path: '/',
      headers: { authorization: 'ACS3-HMAC-SHA256 Credential' },
      body: '',
    },
    'a query of 64 KiB': { method: 'GET', path: `/?${name}=${'a'.repeat(64 * 1024)}`, body: '' },
    'headers of 64 KiB': {
      method: 'GET',
      path: '/',
      headers: { 'x-flood': 'a'.repeat(64 * 1024) },
      body: '',
    },
    'ten thousand parameters': { method: 'POST', path: '/', headers: FORM, body: 'a=1&'.repeat(10_000) },
  };
}

/**
 * One case for each oddity.
 * @param own oddities of the operation's own parameters
 */
export function robustnessCases(probes: Probes, own: Oddities = {}): Case[] {
  const { parameter, code } = probes.checked;
  return Object.entries({ ...oddities(parameter), ...own }).map(([called, oddity]) => ({
    id: `transport.survives:${called.replaceAll(' ', '-')}`,
    clause: 'transport.survives',
    title: `after ${called} an ordinary request is answered as ever`,
    async scenario(session) {
      const length = String(Buffer.byteLength(oddity.body));
      const headers = {
        host: session.target.url.host,
        ...(oddity.body === '' ? {} : { 'content-length': length }),
        ...oddity.headers,
      };
      await session.sendRaw({ ...oddity, headers }).catch((error: unknown) => {
        // A closed connection is an answer too; what counts is the next request.
        if (!(error instanceof TransportFault)) throw error;
      });
      const answer = await session.send({ ...GET_JSON, parameters: rejectedBy(probes) });
      const expectation = { outcome: 'refused', code } as const;
      return judgeExpectation(session.contract.errors, expectation, answer);
    },
  }));
}
