/** Helpers for mutants about formats. */
import type { Format } from '../../../contract/wire/media-type.ts';
import type { HttpRequest } from '../../../mock/server/http.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour } from '../mutant.ts';
import { staging } from '../faults.ts';

/** Chooses the format otherwise: gets the value of Format. */
export function choosing(choice: (asked: string | undefined, request: HttpRequest) => Format): Behaviour {
  return staging({ chooseFormat: (request, parameters) => choice(parameters.get('Format'), request) });
}

/** The right choice. */
export function choose(asked: string | undefined, request: HttpRequest): Format {
  return STAGES.chooseFormat(request, new Map(asked === undefined ? [] : [['Format', asked]]));
}

/** The format that a value of Format names. */
export function named(asked: string | undefined): Format | undefined {
  const format = asked?.toUpperCase();
  return format === 'JSON' || format === 'XML' ? format : undefined;
}

/** Whether a request is signed by headers. */
export function isV3({ headers }: HttpRequest): boolean {
  return headers.has('authorization');
}
