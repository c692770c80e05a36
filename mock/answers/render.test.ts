import { expect, test } from 'vitest';
import { parseXml } from '../../contract/wire/xml.ts';
import { render } from './render.ts';

const ANSWER = { status: 400, root: 'Error', members: { RequestId: 'ID', Message: 'a < "b" & 中' } };
const HEADERS = { 'x-acs-request-id': 'ID' };

test('an answer in JSON', () => {
  expect(render(ANSWER, 'JSON')).toEqual({
    status: 400,
    headers: { 'content-type': 'application/json;charset=utf-8', ...HEADERS },
    body: '{"RequestId":"ID","Message":"a < \\"b\\" & 中"}',
  });
});

test('an answer in XML has the same members', () => {
  const { status, headers, body } = render(ANSWER, 'XML');
  expect(status).toBe(400);
  expect(headers).toEqual({ 'content-type': 'application/xml;charset=utf-8', ...HEADERS });
  expect(parseXml(body)).toEqual({ ok: true, root: 'Error', members: ANSWER.members });
});

test('an answer can have headers of its own', () => {
  const { headers } = render({ ...ANSWER, headers: { allow: 'GET, POST' } }, 'XML');
  expect(headers).toMatchObject({ allow: 'GET, POST', 'x-acs-request-id': 'ID' });
});
