import { describe, expect, test } from 'vitest';
import { TransportFault } from '../exchange.ts';
import { answerInJson, answerOf } from '../../../tests/support/exchange.ts';
import { wireLog } from './wire-log.ts';

const url = new URL('http://h');

describe('an exchange', () => {
  test('is shown as it went over the wire', () => {
    const { exchange } = answerInJson({ Code: 'InvalidVersion' }, { status: 400 });
    const request = { ...exchange.request, method: 'POST', body: 'a=b' };
    expect(wireLog({ ...exchange, request })).toEqual([
      '> POST /?Action=CreateKeyPair HTTP/1.1',
      '> host: ecs.example:4010',
      '>',
      '> a=b',
      '< 400',
      '< content-type: application/json',
      '<',
      '< {"Code":"InvalidVersion"}',
    ]);
  });

  test('without an answer tells why', () => {
    const request = { method: 'GET', path: '/', headers: {}, body: '' };
    expect(
      wireLog(new TransportFault({ message: 'http://h is gone.', advice: '', wasHeard: true }, url, request)),
    ).toEqual(['> GET / HTTP/1.1', '< no answer: http://h is gone.']);
  });

  test('has no secrets in it', () => {
    const request = {
      method: 'GET',
      path: '/?Signature=secret1%3D&SecurityToken=secret2&a=b',
      headers: {
        authorization: 'ACS3-HMAC-SHA256 Credential=id,Signature=secret3',
        'x-acs-security-token': 'secret4',
      },
      body: '',
    };
    const lines = wireLog(new TransportFault({ message: 'gone', advice: '', wasHeard: true }, url, request));
    expect(lines.join('\n')).not.toContain('secret');
    expect(lines).toContain('> GET /?Signature=***&SecurityToken=***&a=b HTTP/1.1');
    expect(lines).toContain('> authorization: ACS3-HMAC-SHA256 Credential=id,Signature=***');
  });

  test('is cut where it is very long, and can not write over the terminal', () => {
    const lines = wireLog(answerOf({ body: `\u001B[2J\n\t${'a'.repeat(5000)}` }).exchange);
    expect(lines.slice(-2)).toEqual(['< \\u001b[2J', `< \t${'a'.repeat(1999)}… (5001 characters)`]);
  });
});
