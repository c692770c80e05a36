import { describe, expect, test } from 'vitest';
import { requestOf } from '../../tests/support/mock-call.ts';
import type { HttpRequest } from './http.ts';
import { addHeaderParameters, readParameters } from './read-parameters.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' };

function read(request: HttpRequest): Record<string, string> | string | undefined {
  const { parameters, refused } = readParameters(request);
  return refused?.answer ?? Object.fromEntries(parameters);
}

describe('the parameters', () => {
  test('of a GET are those of the query string', () => {
    expect(read(requestOf({ target: '/?A=1&B=x%20y+z&C=' }))).toEqual({ A: '1', B: 'x y z', C: '' });
  });

  test('of a POST are those of the form, of the query string, or of both', () => {
    const method = 'POST';
    expect(read(requestOf({ method, headers: FORM, body: 'A=1' }))).toEqual({ A: '1' });
    expect(read(requestOf({ method, target: '/?A=1' }))).toEqual({ A: '1' });
    expect(read(requestOf({ method, target: '/?A=1', headers: FORM, body: 'B=2' }))).toEqual({
      A: '1',
      B: '2',
    });
  });

  test('with one name in both places are those of the query string', () => {
    const request = requestOf({ method: 'POST', target: '/?A=query', headers: FORM, body: 'A=form' });
    expect(read(request)).toEqual({ A: 'query' });
  });

  test('with one name twice in one place have the first value', () => {
    expect(read(requestOf({ target: '/?A=1&A=2' }))).toEqual({ A: '1' });
  });

  test('are told apart by letter case', () => {
    expect(read(requestOf({ target: '/?A=1&a=2' }))).toEqual({ A: '1', a: '2' });
  });

  test('may come with the whole URL in the request line', () => {
    expect(read(requestOf({ target: 'http://127.0.0.1:4010/?A=1' }))).toEqual({ A: '1' });
    expect(read(requestOf({ target: 'http://127.0.0.1:4010?A=1' }))).toEqual({ A: '1' });
  });

  test('come from a body without a media type', () => {
    expect(read(requestOf({ method: 'POST', body: 'A=%E4%B8%AD' }))).toEqual({ A: '中' });
  });

  test('come from a body with characters that are not percent-encoded', () => {
    expect(read(requestOf({ method: 'POST', body: 'A=中' }))).toEqual({ A: '中' });
  });
});

describe('a request is refused', () => {
  test('on another path', () => {
    expect(read(requestOf({ target: '/x?A=1' }))).toBe('InvalidApi.NotFound');
    expect(read(requestOf({ target: '//' }))).toBe('InvalidApi.NotFound');
  });

  test.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get'])('with the method %s', (method) => {
    expect(read(requestOf({ method }))).toBe('UnsupportedHTTPMethod');
  });

  test.each(['%', '%4', '%zz', 'A=%FF', 'A=%E4%B8', '%C0%80=1'])('with the text %s', (text) => {
    expect(read(requestOf({ target: `/?${text}` }))).toBe('Mock.MalformedEncoding');
    expect(read(requestOf({ method: 'POST', headers: FORM, body: text }))).toBe('Mock.MalformedEncoding');
  });

  test('with a body that is not UTF-8', () => {
    const body = Buffer.from([0x41, 0x3d, 0xff]);
    expect(read(requestOf({ method: 'POST', headers: FORM, body }))).toBe('Mock.MalformedEncoding');
  });

  test('with a body that is no form', () => {
    const headers = { 'content-type': 'application/json' };
    expect(read(requestOf({ method: 'POST', headers, body: '{}' }))).toBe('Mock.UnsupportedMediaType');
    expect(read(requestOf({ method: 'POST', target: '/?A=1', headers }))).toEqual({ A: '1' });
  });

  test('with a body that is too large', () => {
    expect(read({ ...requestOf({ method: 'POST' }), body: undefined })).toBe('Mock.BodyTooLarge');
  });

  test('and keeps the parameters of its query string, which say the format', () => {
    const { parameters } = readParameters(requestOf({ method: 'PUT', target: '/?Format=JSON' }));
    expect(parameters.get('Format')).toBe('JSON');
  });

  test('with the malformed piece cut short', () => {
    const { refused } = readParameters(requestOf({ target: `/?A=%zz${'x'.repeat(1000)}` }));
    expect(refused?.placeholders).toEqual({ piece: `%zz${'x'.repeat(57)}…` });
  });
});

describe('the headers x-acs-action and x-acs-version', () => {
  const request = requestOf({ headers: { 'x-acs-action': 'A', 'x-acs-version': 'V' } });

  test('stand in for parameters that are absent or empty', () => {
    expect(addHeaderParameters(new Map([['Version', '']]), request)).toEqual(
      new Map([
        ['Version', 'V'],
        ['Action', 'A'],
      ]),
    );
  });

  test('do not count beside parameters', () => {
    const parameters = new Map([
      ['Action', 'B'],
      ['Version', 'W'],
    ]);
    expect(addHeaderParameters(parameters, request)).toBe(parameters);
  });
});
