/** Cases about methods and places: a parameter counts wherever the method allows it to stand. */
import type { CallCase } from '../../engine/case.ts';
import { callCases } from '../written-case.ts';
import type { Probes } from '../probes.ts';

/** All cases about methods and places. */
export function methodCases({ optional: { legal, illegal, illegalByEveryRule, code } }: Probes): CallCase[] {
  const get = { way: 'get-json', place: 'query', fixed: true } as const;
  const post = { way: 'post-json', fixed: true } as const;
  return callCases([
    {
      clause: 'request.get',
      slug: 'accepted',
      title: 'a GET with its parameters in the query is accepted',
      ...get,
      parameters: legal,
      accepted: true,
    },
    {
      clause: 'request.get',
      slug: 'checked',
      title: `a GET with its parameters in the query is rejected with ${code}`,
      ...get,
      parameters: illegal,
      rejectedWith: code,
    },
    {
      clause: 'request.post-query',
      slug: 'accepted',
      title: 'a POST with its parameters in the query is accepted',
      ...post,
      place: 'query',
      parameters: legal,
      accepted: true,
    },
    {
      clause: 'request.post-query',
      slug: 'checked',
      title: `a POST with its parameters in the query is rejected with ${code}`,
      ...post,
      place: 'query',
      parameters: illegal,
      rejectedWith: code,
    },
    {
      clause: 'request.post-query',
      slug: 'media-type',
      title: 'a POST with its parameters in the query is checked though it has the media type of a form',
      ...post,
      place: 'query',
      headers: { 'content-type': FORM },
      parameters: illegal,
      rejectedWith: code,
    },
    {
      clause: 'request.post-form',
      slug: 'accepted',
      title: 'a POST with its parameters in the form is accepted',
      ...post,
      place: 'form',
      parameters: legal,
      accepted: true,
    },
    {
      clause: 'request.post-form',
      slug: 'checked',
      title: `a POST with its parameters in the form is rejected with ${code}`,
      ...post,
      place: 'form',
      parameters: illegal,
      rejectedWith: code,
    },
    {
      clause: 'request.post-form',
      slug: 'charset',
      title: 'a form whose media type carries a charset is read',
      ...post,
      place: 'form',
      headers: { 'content-type': `${FORM}; charset=UTF-8` },
      parameters: illegal,
      rejectedWith: code,
    },
    {
      // Media types know no letter case (RFC 9110 section 8.3.1).
      clause: 'request.post-form',
      slug: 'media-type-in-mixed-letter-case',
      title: 'a form is read whose media type has letters of both cases',
      ...post,
      place: 'form',
      headers: { 'content-type': 'Application/X-WWW-Form-URLEncoded' },
      parameters: illegalByEveryRule,
      rejectedWith: code,
    },
    {
      clause: 'request.post-mixed',
      slug: 'accepted',
      title: 'a POST with the common parameters in the query and its own in the form is accepted',
      ...post,
      place: 'mixed',
      parameters: legal,
      accepted: true,
    },
    {
      clause: 'request.post-mixed',
      slug: 'checked',
      title: `a POST with the common parameters in the query and its own in the form is rejected with ${code}`,
      ...post,
      place: 'mixed',
      parameters: illegal,
      rejectedWith: code,
    },
  ]);
}

const FORM = 'application/x-www-form-urlencoded';
