import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { parseForm } from '../../contract/wire/form.ts';
import { firstDraft } from './draft.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import { type SignedRequest, signedRequest } from './signed-request.ts';

const MOCK = new URL('http://127.0.0.1:4010');
const ENVIRONMENT = { now: new Date('2023-12-06T12:00:00.999Z'), nonce: '15215528852396' };
const draft = firstDraft(readContract(), MOCK.origin);

/** What comes out of a stage. */
function stage({ stages }: SignedRequest, title: string): string | undefined {
  return stages.find((one) => one.title === title)?.text;
}

test("the contract's sample signed by V1 has the signature of the golden vectors", () => {
  const request = signedRequest(draft, MOCK, ENVIRONMENT);
  expect(stage(request, 'Signature')).toBe('hHWd8GoM5N49NiRyOq3UvZwdmZc=');
  expect(request.url.searchParams.get('Signature')).toBe('hHWd8GoM5N49NiRyOq3UvZwdmZc=');
  expect(
    signedRequest({ ...draft, way: 'POST query' }, MOCK, ENVIRONMENT).url.searchParams.get('Signature'),
  ).toBe('JSKcRnAMZFhi2rZJ57GWPF8HdRY=');
});

test('a form has the parameters in the body and none in the URL', () => {
  const { url, body, headers } = signedRequest({ ...draft, way: 'POST form' }, MOCK, ENVIRONMENT);
  expect(url.search).toBe('');
  const form = parseForm(body);
  expect(form.ok && form.parameters.get('Signature')).toBe('JSKcRnAMZFhi2rZJ57GWPF8HdRY=');
  expect(headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' });
});

describe('a request signed by V3', () => {
  test('names action and version in headers, and the host with its port in the canonical request', () => {
    const request = signedRequest({ ...draft, signature: 'v3' }, MOCK, ENVIRONMENT);
    expect([...request.url.searchParams.keys()]).toEqual(['RegionId', 'KeyPairName', 'Format']);
    expect(request.headers).toMatchObject({ 'x-acs-action': 'CreateKeyPair', 'x-acs-version': '2014-05-26' });
    expect(stage(request, 'Canonical request')).toContain('\nhost:127.0.0.1:4010\n');
    expect(request.headers['authorization']).toBe(stage(request, 'Authorization'));
    expect(request.parameters.get('Action')).toBe('CreateKeyPair');
  });

  test('covers a form by its hash, and not in the query', () => {
    const request = signedRequest({ ...draft, signature: 'v3', way: 'POST form' }, MOCK, ENVIRONMENT);
    expect(stage(request, 'Canonical request')?.split('\n').slice(0, 4)).toEqual([
      'POST',
      '/',
      '',
      'content-type:application/x-www-form-urlencoded',
    ]);
    expect(request.headers['x-acs-content-sha256']).toBe(stage(request, 'Hashed payload'));
  });

  test('lacks the headers that are left out', () => {
    const leftOut = ['Timestamp', 'SignatureNonce', 'Signature'];
    const { headers } = signedRequest({ ...draft, signature: 'v3', leftOut }, MOCK, ENVIRONMENT);
    expect(Object.keys(headers).toSorted()).toEqual([
      'x-acs-action',
      'x-acs-content-sha256',
      'x-acs-version',
    ]);
  });
});

test('an unsigned request says nothing of an access key, and has no stages', () => {
  const request = signedRequest({ ...draft, signature: 'none' }, MOCK, ENVIRONMENT);
  expect([...request.parameters.keys()].toSorted()).toEqual([
    'Action',
    'Format',
    'KeyPairName',
    'RegionId',
    'Version',
  ]);
  expect(request.stages).toEqual([]);
});

test('a tampered signature differs from the right one in its first character', () => {
  const tampered = stage(signedRequest({ ...draft, isSpoilt: true }, MOCK, ENVIRONMENT), 'Signature');
  expect(tampered).toBe('aHWd8GoM5N49NiRyOq3UvZwdmZc=');
});

test('an Authorization that is left out is still shown as a stage', () => {
  const request = signedRequest({ ...draft, signature: 'v3', leftOut: ['Signature'] }, MOCK, ENVIRONMENT);
  expect(request.headers).not.toHaveProperty('authorization');
  expect(stage(request, 'Authorization')).toMatch(
    /^ACS3-HMAC-SHA256 Credential=testid,.*,Signature=[0-9a-f]{64}$/,
  );
});

test('a parameter of the signature among the others is signed and sent in place of the one that is made', () => {
  const parameters = [...draft.parameters, ['Timestamp', 'mine'] as const];
  const request = signedRequest({ ...draft, parameters }, MOCK, ENVIRONMENT);
  expect(request.url.searchParams.getAll('Timestamp')).toEqual(['mine']);
  expect(stage(request, 'Canonical form')).toContain('&Timestamp=mine&');
});

test('nonce and timestamp set by hand go before new ones', () => {
  const request = signedRequest({ ...draft, nonce: 'mine', timestamp: 'yesterday' }, MOCK, ENVIRONMENT);
  expect(request.parameters.get('SignatureNonce')).toBe('mine');
  expect(request.parameters.get('Timestamp')).toBe('yesterday');
});

test('a timestamp has whole seconds, cut off', () => {
  expect(timestamp(ENVIRONMENT.now)).toBe('2023-12-06T12:00:00Z');
});
