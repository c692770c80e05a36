/**
 * The two ways in which a refusal is asked for, since servers often read them in different code: GET with the answer in
 * JSON, and POST with a form and the answer in XML. A create that succeeds costs a pair, so it goes one of the two ways,
 * turn by turn.
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { ErrorCode } from '../../contract/error-catalogue.ts';
import type { Call } from '../target/call.ts';
import type { CallCase } from '../engine/case.ts';

type Parameters = Call['parameters'];

/** GET, answered in JSON. */
export const GET_JSON = { method: 'GET', format: 'JSON' } as const;

/** POST with a form body, answered in XML. */
export const POST_XML = { method: 'POST', place: 'form', format: 'XML' } as const;

/** A resource group that no account has; a legal request that names it makes no pair. */
export const NO_SUCH_GROUP = { ResourceGroupId: 'rg-doesnotexist00' } as const;

/**
 * A refusal, in both ways.
 * @param tail tells the case from the others of its clause
 * @param title the fact, ending in how it is refused
 */
export function refused(
  clause: ClauseId,
  tail: string,
  title: string,
  parameters: Parameters,
  code: ErrorCode,
): CallCase[] {
  const expect = { outcome: 'refused', code } as const;
  return [
    { id: `${clause}:${tail}/get-json`, clause, title, call: { ...GET_JSON, parameters }, expect },
    {
      id: `${clause}:${tail}/post-xml`,
      clause,
      title: `${title} (POST, XML)`,
      call: { ...POST_XML, parameters },
      expect,
    },
  ];
}

/** A refusal of what is too long for a URL: by a form alone, whatever method the user fixed. */
export function refusedInForm(
  clause: ClauseId,
  tail: string,
  title: string,
  parameters: Parameters,
  code: ErrorCode,
): CallCase[] {
  const call = { ...POST_XML, fixed: true, parameters } as const;
  return [{ id: `${clause}:${tail}`, clause, title, call, expect: { outcome: 'refused', code } }];
}

/** A success, in one of the ways: which one follows from the slug, so that it never changes. */
export function accepted(clause: ClauseId, tail: string, title: string, parameters: Parameters): CallCase[] {
  const way = tail.length % 2 === 0 ? GET_JSON : POST_XML;
  return [
    {
      id: `${clause}:${tail}`,
      clause,
      title,
      call: { ...way, parameters },
      expect: { outcome: 'accepted' },
    },
  ];
}

/** A text as the part of an id: letters and digits, hyphens for all else. */
export function slug(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}
