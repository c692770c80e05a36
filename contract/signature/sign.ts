/**
 * Signs a request, whatever the scheme, and where a test wants it wrongly:
 *
 *     sign(V1, request, key, stamp)                                                  a right signature
 *     sign(V3, request, key, stamp, { secret: 'another' })                           signed with another secret
 *     sign(V1, request, key, stamp, { common: { Timestamp: undefined } })            sent and signed without the time
 *     sign(V1, request, key, stamp, { afterwards: { parameters: { RegionId: 'x' } } })   changed on its way
 */
import { ACTION_PARAMETERS } from './parameters.ts';
import type { AccessKey, SignableRequest, SignatureParts, SignatureScheme, Stamp } from './scheme.ts';

/** How a signature is tampered with. */
export interface Tampering {
  /** The secret to sign with. */
  readonly secret?: string;
  /** The method to sign for. */
  readonly method?: string;
  /**
   * Common parameters that are sent and signed with another value; undefined leaves one out. They go by their V1 names,
   * and the digest of V3 by the name of its header. In V3 what stands in their place is meant: to leave out `Signature`
   * leaves out the header `Authorization`. One that the scheme doesn't have changes nothing.
   */
  readonly common?: Readonly<Record<string, string | undefined>>;
  /** Makes a wrong signature of the right one. */
  readonly signature?: (right: string) => string;
  /** What is changed once the request is signed. */
  readonly afterwards?: {
    /** The common parameters, by the names as above. */
    readonly common?: Readonly<Record<string, string>>;
    /** Parameters that are added or replaced. */
    readonly parameters?: Readonly<Record<string, string>>;
    /** Headers that are added or replaced, by lower-case name. */
    readonly headers?: Readonly<Record<string, string>>;
  };
}

/** A signature: the parameters and headers that have to be added to the request, or put in place of those it has. */
export interface Signature extends SignatureParts {
  /** The request as it was signed, its common parameters included. */
  readonly signed: SignableRequest;
  readonly stringToSign: string;
  /** The parts as they are when none is left out or changed once the request is signed. */
  readonly complete: SignatureParts;
  /** The signature itself, as it is sent but not percent-encoded. */
  readonly value: string;
}

/**
 * Signs a request.
 * @param request without a signature; by V3 it needs the header `host`, and its action and version as `split` places them
 * @param tampering what is to be wrong; nothing when left out
 */
export function sign(
  scheme: SignatureScheme,
  request: SignableRequest,
  key: AccessKey,
  stamp: Stamp,
  tampering: Tampering = {},
): Signature {
  const { method = request.method, secret = key.accessKeySecret, afterwards = {} } = tampering;
  const common = changed(scheme.common(request, key, stamp), tampering.common);
  const signed = withParts(request, scheme.parts(request, common));
  const stringToSign = scheme.stringToSign({ ...signed, method });
  const right = scheme.signature(stringToSign, secret);
  const value = tampering.signature?.(right) ?? right;
  const whole = new Map([...common, ['Signature', value]]);
  const sent = changed(changed(whole, tampering.common), afterwards.common);
  const { parameters, headers } = scheme.parts(request, sent);
  return {
    parameters: [...new Map([...parameters, ...Object.entries(afterwards.parameters ?? {})])],
    headers: { ...headers, ...afterwards.headers },
    signed,
    stringToSign,
    complete: scheme.parts(request, whole),
    value,
  };
}

/** Tells which parameters of a request stay parameters under a scheme, and which it has as headers: action and version in V3. */
export function split(
  { places }: SignatureScheme,
  parameters: Iterable<readonly [name: string, value: string]>,
): SignatureParts {
  const kept: (readonly [string, string])[] = [];
  const headers: Record<string, string> = {};
  for (const [name, value] of parameters) {
    const action = ACTION_PARAMETERS.find((one) => one === name);
    const place = action && places[action];
    if (place?.in === 'header') headers[place.name] = value;
    else kept.push([name, value]);
  }
  return { parameters: kept, headers };
}

function changed(
  common: ReadonlyMap<string, string>,
  changes: Readonly<Record<string, string | undefined>> = {},
): ReadonlyMap<string, string> {
  return new Map(
    [...common].flatMap(([name, right]): [string, string][] => {
      const value = name in changes ? changes[name] : right;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function withParts(request: SignableRequest, { parameters, headers }: SignatureParts): SignableRequest {
  return {
    ...request,
    parameters: new Map([...request.parameters, ...parameters]),
    headers: new Map([...request.headers, ...Object.entries(headers)]),
  };
}
