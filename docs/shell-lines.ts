/**
 * What provokes a code, as lines for a shell that anybody can run against the mock at its default address:
 *
 *     curl -sS -i 'http://127.0.0.1:4010/?Action=CreateKeyPair&…&KeyPairName=1'
 *
 * Where a signature is asked for, the time of day is filled in by the shell.
 */
import { canonicalizedQuery } from '../contract/signature/v1.ts';
import type { Contract } from '../contract/contract.ts';
import { curlOf } from './explorer/curl.ts';
import { type Draft, firstDraft } from './explorer/draft.ts';
import type { Provocation } from './explorer/provocations.ts';
import { type SignedRequest, signedRequest } from './explorer/signed-request.ts';

/** How to provoke a code by hand. */
export interface ShellLines {
  /** The command that starts the mock. */
  readonly start: string;
  /** The parameters that are sent, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The lines; the last answer is the one that counts. */
  readonly lines: string;
}

/** The address of the mock. */
const URL_OF_MOCK = new URL('http://127.0.0.1:4010/');

/** Any moment that lies more than 15 minutes back. */
const LONG_AGO = new Date('2023-12-06T12:00:00Z');

/** What stands for the time of day until a shell fills it in. */
const TIME = 'TIME-OF-DAY';

/** Makes the lines. */
export function shellLines(contract: Contract, provocation: Provocation): ShellLines {
  const isSigned = provocation.step === 'authentication';
  const right: Draft = {
    ...firstDraft(contract, URL_OF_MOCK.href),
    signature: isSigned ? 'v1' : 'none',
    timestamp: isSigned ? TIME : '',
  };
  const draft = provocation.draft(right, { now: LONG_AGO, fresh: 'demo' });
  const request = signedRequest(draft, URL_OF_MOCK, { now: LONG_AGO, nonce: 'demo' });
  return {
    start: `npm start${FLAGS[provocation.step] ?? ''}`,
    parameters: new Map([...request.parameters].filter(([name]) => name !== 'Signature')),
    lines:
      isSigned && provocation.times > 1 ? signedByShell(draft, request) : sent(request, provocation.times),
  };
}

/** How the mock has to be started for the codes of a step. */
const FLAGS: Readonly<Record<string, string>> = {
  authentication: ' -- --auth verify --access-key testid:testsecret',
  quota: ' -- --quota 0',
};

function sent(request: SignedRequest, times: number): string {
  const line = curlOf(request).replace(TIME, `'"$(date -u +%FT%TZ)"'`);
  return Array.from({ length: times }, () => line).join('\n');
}

/** Where a signature has to be right, the shell computes it, and sends the same request twice. */
function signedByShell(draft: Draft, { method, parameters }: SignedRequest): string {
  const query = canonicalizedQuery(parameters).replace(TIME, '$(date -u +%Y-%m-%dT%H%%3A%M%%3A%SZ)');
  return [
    `query="${query}"`,
    "encoded=$(printf '%s' \"$query\" | sed 's/%/%25/g; s/=/%3D/g; s/&/%26/g')",
    `signature=$(printf '%s' "${method}&%2F&$encoded" | openssl dgst -sha1 -hmac '${draft.accessKeySecret}&' -binary | openssl base64)`,
    'for attempt in 1 2; do',
    `  curl -sS -i -G "${URL_OF_MOCK.href}?$query" --data-urlencode "Signature=$signature"`,
    'done',
  ].join('\n');
}
