/**
 * A call as the request it becomes, unsigned, with placeholders for what a run chooses.
 *
 *     { method: 'GET', format: 'JSON', parameters: { Extra: 'a b' } }
 *     -> GET  Action=…&Version=2014-05-26&Format=JSON&RegionId={{region}}&Extra=a%20b
 */
import type { Call } from '../target/call.ts';
import { withDefaults } from '../engine/defaults.ts';
import type { Names } from '../engine/names.ts';
import type { CallableOperation } from '../engine/callable.ts';
import { signedRequest } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { REGION, withPlainPlaceholders } from './placeholders.ts';

/** A request, written down. */
export interface WrittenRequest {
  readonly method: 'GET' | 'POST';
  /** The query and the form body, percent-encoded, to be sent to the octet; empty for none. */
  readonly query: string;
  readonly body: string;
  /** The headers that matter; all others are the client's own business. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** What query and body say once decoded, in the order sent. */
  readonly parameters: readonly WrittenParameter[];
}

/** One parameter, decoded. */
export interface WrittenParameter {
  readonly name: string;
  readonly value: string;
  readonly in: 'query' | 'form';
}

/** Writes a call down. */
export function writtenRequest(operation: CallableOperation, names: Names, call: Call): WrittenRequest {
  const own = withDefaults(operation, REGION, names, call);
  const wire = signedRequest(UNSIGNED, NO_ENVIRONMENT, { ...call, signature: 'none' }, own);
  const query = withPlainPlaceholders(wire.path.replace(/^\/\??/, ''));
  const body = withPlainPlaceholders(wire.body);
  const headers = Object.entries(wire.headers)
    .filter(([name]) => name !== 'host' && name !== 'content-length')
    .map(([name, value]) => ({ name, value }));
  return {
    method: call.method,
    query,
    body,
    headers,
    parameters: [...decoded(query, 'query'), ...decoded(body, 'form')],
  };
}

/** Parameters that are given twice stay twice. */
function decoded(form: string, place: WrittenParameter['in']): WrittenParameter[] {
  const plain = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
  return form
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [name = '', ...value] = piece.split('=');
      return { name: plain(name), value: plain(value.join('=')), in: place };
    });
}

/** Nothing of it gets into an unsigned request but the host, which is left to the client. */
const UNSIGNED: Target = {
  url: new URL('http://host.invalid'),
  region: REGION,
  signature: 'none',
  accessKeyId: '',
  accessKeySecret: '',
  verifies: false,
  timeout: 0,
  resourceGroup: undefined,
  otherRegion: undefined,
  quotaRegion: undefined,
  quota: 0,
};

const NO_ENVIRONMENT = { now: () => new Date(0), nonce: () => '' };
