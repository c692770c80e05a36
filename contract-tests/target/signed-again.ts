/**
 * A request whose signature is taken off, and put on anew with another nonce and another time:
 *
 *     /?AccessKeyId=testid&…&Signature=…&Action=CreateKeyPair   ->   /?Action=CreateKeyPair   ->   /?AccessKeyId=…
 */
import { SIGNATURE_PARAMETERS } from '../../contract/signature/parameters.ts';
import { signatureV1 } from '../../contract/signature/v1.ts';
import {
  ACS3_HMAC_SHA256,
  authorizationHeader,
  hashedPayload,
  headersToSign,
  signatureV3,
} from '../../contract/signature/v3.ts';
import { formatForm, parseForm } from '../../contract/wire/form.ts';
import type { WireRequest } from './exchange.ts';
import type { SignatureVersion, Target } from './target.ts';

/** Who signs. */
export type Key = Pick<Target, 'accessKeyId' | 'accessKeySecret'>;

/** What is new in each signature. */
export interface Stamp {
  readonly nonce: string;
  /** The time, as 2023-12-06T12:00:00Z. */
  readonly timestamp: string;
}

/** A request without its signature, and what stood there. */
export interface Unsigned extends Stamp {
  readonly version: SignatureVersion;
  readonly request: WireRequest;
}

/**
 * Takes a signature off.
 * @returns undefined where the request is not what `signed` makes of the rest, as one with a wrong signature
 */
export function unsigned(request: WireRequest, key: Key): Unsigned | undefined {
  const bare = bareOf(request);
  if (bare.version === 'none') return bare;
  const again = signed(bare.version, key, bare, bare.request);
  return again !== undefined && isSame(again, request) ? bare : undefined;
}

/**
 * Signs a request that has no signature.
 * @param request by V3 it needs the header `host`, and its own `x-acs-action` and `x-acs-version`
 * @returns undefined when its parameters can't be decoded
 */
export function signed(
  version: 'v1' | 'v3',
  key: Key,
  stamp: Stamp,
  request: WireRequest,
): WireRequest | undefined {
  return version === 'v1' ? signedV1(key, stamp, request) : signedV3(key, stamp, request);
}

function signedV1({ accessKeyId, accessKeySecret }: Key, stamp: Stamp, request: WireRequest) {
  const { method, headers } = request;
  const query = queryOf(request.path);
  const form = headers['content-type']?.startsWith(FORM) === true ? request.body : '';
  const common: [string, string][] = [
    ['AccessKeyId', accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['SignatureNonce', stamp.nonce],
    ['Timestamp', stamp.timestamp],
  ];
  const all = parseForm(joined(formatForm(common), query, form));
  if (!all.ok) return undefined;
  const signature = signatureV1(method, all.parameters, accessKeySecret);
  const own = formatForm([...common, ['Signature', signature]]);
  // It stands where the action does.
  const isInForm = form !== '' && !hasAction(query) && (hasAction(form) || query === '');
  return isInForm ? { ...request, body: joined(own, form) } : { ...request, path: `/?${joined(own, query)}` };
}

function signedV3({ accessKeyId, accessKeySecret }: Key, stamp: Stamp, request: WireRequest) {
  const { method, path, body } = request;
  const query = parseForm(queryOf(path));
  if (!query.ok) return undefined;
  const headers = {
    ...request.headers,
    'x-acs-content-sha256': hashedPayload(body),
    'x-acs-date': stamp.timestamp,
    'x-acs-signature-nonce': stamp.nonce,
  };
  const signedHeaders = headersToSign(Object.keys(headers));
  const signature = signatureV3(
    {
      method,
      path: '/',
      query: query.parameters,
      headers: new Map(Object.entries(headers)),
      signedHeaders,
      hashedPayload: hashedPayload(body),
    },
    accessKeySecret,
  );
  const authorization = authorizationHeader({
    algorithm: ACS3_HMAC_SHA256,
    credential: accessKeyId,
    signedHeaders,
    signature,
  });
  return { ...request, headers: { ...headers, authorization } };
}

const FORM = 'application/x-www-form-urlencoded';

function bareOf(request: WireRequest): Unsigned {
  const { path, headers, body } = request;
  if (headers['authorization'] !== undefined || headers['x-acs-signature-nonce'] !== undefined) {
    const own = Object.entries(headers).filter(([name]) => !V3_HEADERS.has(name));
    return {
      version: 'v3',
      nonce: headers['x-acs-signature-nonce'] ?? '',
      timestamp: headers['x-acs-date'] ?? '',
      request: { ...request, headers: Object.fromEntries(own) },
    };
  }
  const query = queryOf(path);
  const [ownQuery, ownBody] = [withoutParameters(query), withoutParameters(body)];
  const all = parseForm(joined(query, body));
  const value = (name: string) => (all.ok ? all.parameters.get(name) : undefined) ?? '';
  return {
    version: ownQuery === query && ownBody === body ? 'none' : 'v1',
    nonce: value('SignatureNonce'),
    timestamp: value('Timestamp'),
    request: { ...request, path: ownQuery === '' ? '/' : `/?${ownQuery}`, body: ownBody },
  };
}

const V3_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-signature-nonce',
]);

const V1_PARAMETERS: ReadonlySet<string> = new Set(SIGNATURE_PARAMETERS);

function withoutParameters(form: string): string {
  const pieces = form.split('&');
  const own = pieces.filter((piece) => !V1_PARAMETERS.has(piece.split('=', 1)[0] ?? ''));
  return own.length === pieces.length ? form : own.join('&');
}

/** But for the length, which is that of the body. */
function isSame(one: WireRequest, other: WireRequest): boolean {
  const headersOf = ({ headers }: WireRequest) =>
    Object.entries(headers)
      .filter(([name]) => name !== 'content-length')
      .map(([name, value]) => `${name}: ${value}`)
      .toSorted()
      .join('\n');
  return (
    one.method === other.method &&
    one.path === other.path &&
    one.body === other.body &&
    headersOf(one) === headersOf(other)
  );
}

function queryOf(path: string): string {
  const mark = path.indexOf('?');
  return mark === -1 ? '' : path.slice(mark + 1);
}

function hasAction(form: string): boolean {
  return form.split('&').some((piece) => piece.startsWith('Action='));
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('&');
}
