import { expect, test } from 'vitest';
import { callCases } from './written-case.ts';

const RESULT = { outcome: 'refused', code: 'InvalidRegionId.NotFound' } as const;

test('a literal with ways stands for a case in each of them', () => {
  const cases = callCases([
    {
      clause: 'region.unknown',
      slug: 'a',
      title: 'the region a is rejected',
      ways: ['get-json', 'post-xml'],
      parameters: { RegionId: 'a' },
      rejectedWith: 'InvalidRegionId.NotFound',
    },
  ]);
  expect(cases).toEqual([
    {
      id: 'region.unknown:a/get-json',
      clause: 'region.unknown',
      title: 'the region a is rejected',
      call: { method: 'GET', format: 'JSON', parameters: { RegionId: 'a' } },
      expect: RESULT,
    },
    {
      id: 'region.unknown:a/post-xml',
      clause: 'region.unknown',
      title: 'the region a is rejected (POST, XML)',
      call: { method: 'POST', place: 'form', format: 'XML', parameters: { RegionId: 'a' } },
      expect: RESULT,
    },
  ]);
});

test('a literal with one way stands for one case, whose id does not name the way', () => {
  const [one, ...others] = callCases([
    { clause: 'request.get', slug: 'a', title: 'it is accepted', way: 'get', accepted: true, format: 'JSON' },
  ]);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ id: 'request.get:a', expect: { outcome: 'accepted', format: 'JSON' } });
});

test('where the ways alone tell cases apart, their names are all that the ids add to the clause', () => {
  const cases = callCases([
    {
      clause: 'request.action-required',
      title: 'a request without Action is rejected',
      ways: ['get', 'v3-post'],
      needs: 'verification',
      rejected: true,
    },
  ]);
  expect(cases.map(({ id, title, needs }) => [id, title, needs])).toEqual([
    ['request.action-required:get', 'a request without Action is rejected (GET)', 'verification'],
    ['request.action-required:v3-post', 'a request without Action is rejected (V3 POST)', 'verification'],
  ]);
  expect(cases.map(({ expect: expected }) => expected)).toEqual([
    { outcome: 'refused' },
    { outcome: 'refused' },
  ]);
});
