/**
 * The parameters of a request: those of the query string and those of the form body, in one set (ruling 1).
 *
 *     POST /?Action=DescribeRegions&Format=JSON
 *
 *     AcceptLanguage=en-US                               -> Action, Format and AcceptLanguage
 *
 * Here is also found what makes a request unreadable (ruling 23).
 */
import { isUtf8 } from 'node:buffer';
import { ACTION_PARAMETERS } from '../../contract/signature/parameters.ts';
import { V3 } from '../../contract/signature/v3.ts';
import { type ParsedForm, type WireParameters, parseForm } from '../../contract/wire/form.ts';
import { parseMediaType } from '../../contract/wire/media-type.ts';
import type { HttpRequest } from './http.ts';
import type { Outcome } from './outcome.ts';

/** What was read. */
export interface Reading {
  /** The parameters; of an unreadable request those of the query string, if they can be read. */
  readonly parameters: WireParameters;
  /** The refusal of an unreadable request. */
  readonly refused?: Outcome;
}

/** Reads the parameters of a request. Where query string and body both have a name, the query string counts. */
export function readParameters(request: HttpRequest): Reading {
  const { path, query } = splitTarget(request.target);
  const inQuery = parseForm(query);
  const parameters = inQuery.ok ? inQuery.parameters : NONE;
  if (path !== '/') return { parameters, refused: { answer: 'InvalidApi.NotFound' } };
  if (request.method !== 'GET' && request.method !== 'POST') {
    return { parameters, refused: { answer: 'UnsupportedHTTPMethod' } };
  }
  if (!inQuery.ok) return { parameters, refused: malformed(inQuery.malformed) };
  if (request.body === undefined) return { parameters, refused: { answer: 'Mock.BodyTooLarge' } };
  if (request.body.length === 0) return { parameters };
  if (isCoded(request.headers.get('content-encoding'))) {
    return { parameters, refused: { answer: 'Mock.UnsupportedContentCoding' } };
  }
  if (!isForm(request.headers.get('content-type'))) {
    return { parameters, refused: { answer: 'Mock.UnsupportedMediaType' } };
  }
  const inBody = parseOctets(request.body);
  if (!inBody.ok) return { parameters, refused: malformed(inBody.malformed) };
  return { parameters: union(parameters, inBody.parameters) };
}

/**
 * Adds the action and the version that a request signed by headers names in `x-acs-action` and `x-acs-version`;
 * a parameter that is present goes before its header (ruling 2).
 */
export function addHeaderParameters(parameters: WireParameters, request: HttpRequest): WireParameters {
  const added = HEADER_PARAMETERS.flatMap(([name, header]) => {
    const value = request.headers.get(header);
    return value === undefined || parameters.get(name) ? [] : [[name, value] as const];
  });
  return added.length === 0 ? parameters : new Map([...parameters, ...added]);
}

const HEADER_PARAMETERS = ACTION_PARAMETERS.map((name) => [name, V3.places[name].name] as const);

const NONE: WireParameters = new Map();

/** Path and query of a request target as they were sent, which a proxy's client writes whole: `http://127.0.0.1:4010/?Action=…`. */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = relative.indexOf('?');
  if (mark === -1) return { path: relative || '/', query: '' };
  return { path: relative.slice(0, mark) || '/', query: relative.slice(mark + 1) };
}

function parseOctets(octets: Buffer): ParsedForm {
  if (isUtf8(octets)) return parseForm(octets.toString('utf8'));
  return { ok: false, malformed: octets.toString('latin1') };
}

/** A body without a media type is taken for a form, since some clients send it so. */
function isForm(contentType: string | undefined): boolean {
  return (
    contentType === undefined || parseMediaType(contentType).type === 'application/x-www-form-urlencoded'
  );
}

/** Whether a body is compressed or coded otherwise (RFC 9110 section 8.4); the coding `identity` is none. */
export function isCoded(contentEncoding: string = ''): boolean {
  return contentEncoding.split(',').some((coding) => !['', 'identity'].includes(coding.trim().toLowerCase()));
}

function malformed(piece: string): Outcome {
  const shown = piece.length > SHOWN_CHARACTERS ? `${piece.slice(0, SHOWN_CHARACTERS)}…` : piece;
  return { answer: 'Mock.MalformedEncoding', placeholders: { piece: shown } };
}

const SHOWN_CHARACTERS = 60;

function union(first: WireParameters, second: WireParameters): WireParameters {
  const all = new Map(first);
  for (const [name, value] of second) if (!all.has(name)) all.set(name, value);
  return all;
}
