/** Mutants that know some letter cases and not others: all lower and all upper, but nothing in between. */
import type { WireParameters } from '../../../contract/wire/form.ts';
import type { HttpRequest } from '../../../mock/server/http.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { overlooking, receiving, staging } from '../faults.ts';

/** The mutants of this theme. */
export const letterCaseMutants: readonly Mutant[] = [
  {
    name: 'action-in-any-letter-case',
    fault: 'It finds an action without regard to letter case, as its language finds methods.',
    clause: 'request.unknown-action',
    caughtBy: ['request.unknown-action:letter-case-*'],
    behave: () => knowing('Action', (action) => action.toLowerCase() === 'createkeypair'),
  },
  {
    name: 'action-of-a-method',
    fault: 'It finds an action as a method, whose name begins with a small letter.',
    clause: 'request.unknown-action',
    caughtBy: ['request.unknown-action:letter-case-createKeyPair/*'],
    behave: () => knowing('Action', (action) => action === 'createKeyPair'),
  },
  {
    name: 'version-read-as-a-date',
    fault: 'It reads a version as a date, however that is written.',
    clause: 'request.unknown-version',
    caughtBy: ['request.unknown-version:written-*'],
    behave: () => knowing('Version', (version) => /^2014-?0?5-?26(?:T00:00:00Z)?$/.test(version)),
  },
  {
    name: 'format-in-two-letter-cases',
    fault: 'It knows the formats JSON, json, XML and xml.',
    clause: 'format.letter-case',
    caughtBy: ['format.letter-case:mixed-*/refusal'],
    behave: () =>
      staging({
        chooseFormat(request, parameters) {
          const isKnown = ['JSON', 'json', 'XML', 'xml'].includes(parameters.get('Format') ?? '');
          return STAGES.chooseFormat(request, isKnown ? parameters : without(parameters, 'Format'));
        },
      }),
  },
  {
    name: 'accept-in-lower-case',
    fault: 'It knows the media types of Accept in lower case only.',
    clause: 'format.default-json-by-accept',
    caughtBy: ['format.default-json-by-accept:mixed-letter-case/refusal'],
    behave: () =>
      staging({
        chooseFormat: (request, parameters) =>
          STAGES.chooseFormat(inLowerCase(request, 'accept'), parameters),
      }),
  },
  {
    name: 'media-type-of-form-in-lower-case',
    fault: 'It reads a form whose media type is in lower case, and no other.',
    clause: 'request.post-form',
    caughtBy: ['request.post-form:media-type-in-mixed-letter-case'],
    behave: () => receiving((request) => inLowerCase(request, 'content-type')),
  },
  {
    name: 'escapes-of-one-letter-case',
    fault: 'It decodes escapes by a table, in which their digits are all in upper or all in lower case.',
    clause: 'request.legal-values-decoded',
    caughtBy: ['request.legal-values-decoded:one-key-in-two-spellings/*', 'format.json:everywhere'],
    behave: () => {
      const spelled = (text: string) => text.replaceAll(/%(?=[a-f][A-F]|[A-F][a-f])/g, '%25');
      return receiving(({ target, body, ...request }) => ({
        ...request,
        target: spelled(target),
        body: body && Buffer.from(spelled(body.toString('latin1')), 'latin1'),
      }));
    },
  },
];

/** Takes more values of a parameter for the one that there is. */
function knowing(name: string, isKnown: (value: string) => boolean): Behaviour {
  return overlooking(
    ({ parameter, keyword }, parameters) =>
      parameter === name && keyword === 'enum' && isKnown(parameters.get(name) ?? ''),
  );
}

/** A header as it is, where it is in lower case; else as if it were none of these. */
function inLowerCase(request: HttpRequest, header: string): HttpRequest {
  const value = request.headers.get(header);
  const [type = ''] = value?.split(';', 1) ?? [];
  if (value === undefined || type === type.toLowerCase()) return request;
  return { ...request, headers: new Map([...request.headers, [header, 'unknown/unknown']]) };
}

function without(parameters: WireParameters, name: string): WireParameters {
  return new Map([...parameters].filter(([own]) => own !== name));
}
