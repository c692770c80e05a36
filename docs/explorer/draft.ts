/**
 * What stands in the form of the explorer, as plain data:
 *
 *     GET http://127.0.0.1:4010, signed by V1, Action=CreateKeyPair, RegionId=cn-hangzhou, KeyPairName=web
 */
import type { Contract } from '../../contract/contract.ts';

/** How a request is sent: `POST form` has its parameters in the body. */
export type Way = 'GET' | 'POST form' | 'POST query';

/** How a request is signed (question `signatures`). */
export type SignatureKind = 'V1' | 'V3' | 'none';

/** A request as the form holds it, not signed yet. */
export interface Draft {
  /** Where it goes: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly way: Way;
  readonly signature: SignatureKind;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The parameters of the operation by their names on the wire, in the order of the form. */
  readonly parameters: readonly (readonly [string, string])[];
  /** The nonce, if it is set by hand; empty for a new one each time. */
  readonly nonce: string;
  /** The timestamp, if it is set by hand; empty for the time of day. */
  readonly timestamp: string;
  /** The parameters of the signature that are left out, by name. */
  readonly leftOut: readonly string[];
  /** Whether the signature is to be a wrong one. */
  readonly isSpoilt: boolean;
  /** The header `Prefer`, by which the mock is asked for one documented answer; empty for none. */
  readonly prefer: string;
}

/** The access key that the mock takes when it verifies signatures and is told no other. */
const ACCESS_KEY = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };

/** Tells whether a parameter of a signature is one that a request can lack; in V3 most of them are parts of one header. */
export function canBeLeftOut(name: string, signature: SignatureKind): boolean {
  if (signature === 'V3') return name === 'SignatureNonce' || name === 'Timestamp' || name === 'Signature';
  return signature === 'V1';
}

/** A request that the contract allows, made of its examples: those of the required parameters, `Version`, and `Format`. */
export function firstDraft({ document }: Contract, url: string): Draft {
  const isSent = (name: string) =>
    document.required.includes(name) || name === 'Version' || name === 'Format';
  return {
    url,
    way: 'GET',
    signature: 'V1',
    ...ACCESS_KEY,
    parameters: document.parameters
      .filter(({ name }) => isSent(name))
      .map(({ name, example }) => [name, example]),
    nonce: '',
    timestamp: '',
    leftOut: [],
    isSpoilt: false,
    prefer: '',
  };
}

/**
 * A request without a fault that is sent as another one is: to the same place, by the same method, with the same credential and
 * format. It is signed by V1, since that has all the parameters of a signature that may be wrong.
 */
export function withoutFaults(contract: Contract, draft: Draft): Draft {
  const { url, way, accessKeyId, accessKeySecret, parameters } = draft;
  const format = parameters.find(([name]) => name === 'Format')?.[1];
  const right = { ...firstDraft(contract, url), way, accessKeyId, accessKeySecret };
  return withParameters(right, { Format: format });
}

/** The same request with some parameters more or other ones; one that is undefined is dropped. */
export function withParameters(draft: Draft, changes: Readonly<Record<string, string | undefined>>): Draft {
  const kept = draft.parameters.map(([name, value]): [string, string | undefined] =>
    name in changes ? [name, changes[name]] : [name, value],
  );
  const known = new Set(draft.parameters.map(([name]) => name));
  const added = Object.entries(changes).filter(([name]) => !known.has(name));
  const parameters = [...kept, ...added].flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...draft, parameters };
}
