/** Mutants about Format, and about answers that say other things in XML than in JSON. */
import { textOf } from '../../../contract/body.ts';
import { type Format, preferredFormat } from '../../../contract/wire/media-type.ts';
import { render } from '../../../mock/answers/render.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { choose, choosing, isV3, named } from '../format-faults.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { rendering, staging } from '../faults.ts';

/** The mutants of this theme. */
export const formatMutants: readonly Mutant[] = [
  {
    name: 'format-json-only',
    fault: 'It answers in JSON, whatever is asked for.',
    clause: 'format.xml',
    caughtBy: [
      'format.letter-case:mixed-*/refusal',
      'format.xml:*',
      'format.letter-case:xml/*',
      'format.default-xml:*',
      'format.unknown-value:*',
      'format.accept-weights:*',
    ],
    hint: {
      text: 'Format is ignored: every answer is JSON. Answer in XML if XML is asked for.',
      received: ['*: JSON*'],
      always: ['format.xml:get/*', 'format.xml:post/*'],
    },
    behave: () => choosing(() => 'JSON'),
  },
  {
    name: 'format-xml-only',
    fault: 'It answers in XML, whatever is asked for.',
    clause: 'format.json',
    caughtBy: [
      'format.letter-case:mixed-*/refusal',
      'format.json:*',
      'format.letter-case:json/*',
      'format.default-json-*',
      'format.unknown-value:accept/refusal',
      'format.accept-weights:*',
    ],
    hint: {
      text: 'Format is ignored: every answer is XML. Answer in JSON if JSON is asked for.',
      received: ['*: XML*'],
      always: ['format.json:get/*', 'format.json:post/*'],
    },
    behave: () => choosing(() => 'XML'),
  },
  {
    name: 'format-of-query-only',
    fault: 'It looks for Format in the query only.',
    clause: 'format.json',
    caughtBy: ['format.json:post/*', 'format.letter-case:xml/*'],
    hint: {
      text: 'Format is looked up only in the query. It may stand in the form as well.',
      received: ['format of the answer: *'],
    },
    behave: () => choosing((_, request) => choose(/[?&]Format=([^&]*)/.exec(request.target)?.[1], request)),
  },
  {
    name: 'format-behind-accept',
    fault: 'Where Accept names a format, that goes before Format.',
    clause: 'format.json',
    caughtBy: [
      'format.letter-case:mixed-*/refusal',
      'format.json:accept-xml/*',
      'format.xml:accept-json/*',
      'format.letter-case:xml/*',
      'format.*:everywhere',
    ],
    hint: {
      text: 'Accept overrides Format. If Format is given, it decides.',
      received: ['format of the answer: *'],
      always: ['format.json:accept-xml/*', 'format.xml:accept-json/*'],
    },
    behave: () =>
      choosing((asked, request) => preferredFormat(request.headers.get('accept')) ?? choose(asked, request)),
  },
  {
    name: 'format-in-upper-case-only',
    fault: 'It knows the formats JSON and XML, but not json and xml.',
    clause: 'format.letter-case',
    caughtBy: ['format.letter-case:*'],
    hint: {
      text: 'The value of Format is compared with regard to letter case. json and xml are the same as JSON and XML.',
      received: ['format of the answer: *'],
    },
    behave: () =>
      choosing((asked, request) => choose(asked === asked?.toUpperCase() ? asked : undefined, request)),
  },
  {
    name: 'format-of-success-only',
    fault: 'Its error pages are in JSON.',
    clause: 'format.xml',
    caughtBy: [
      'format.letter-case:mixed-*/refusal',
      'format.xml:*',
      'format.letter-case:xml/refusal',
      'format.default-xml:*/refusal',
      'format.unknown-value:*',
      'format.accept-weights:*',
    ],
    hint: {
      text: 'Refusals are JSON even if XML is asked for. The error handler has to read Format too.',
      received: ['*: JSON*'],
      always: ['format.xml:get/refusal', 'format.xml:post/refusal'],
    },
    behave: () => refusingIn('JSON', () => true),
  },
  {
    name: 'format-of-errors-is-xml',
    fault: 'Its error pages are in XML.',
    clause: 'format.json',
    caughtBy: [
      'format.letter-case:mixed-*/refusal',
      'format.json:*',
      'format.letter-case:json/refusal',
      'format.default-json-*/refusal',
      'format.unknown-value:accept/refusal',
      'format.accept-weights:*',
    ],
    hint: {
      text: 'Refusals are XML even if JSON is asked for. The error handler has to read Format too.',
      received: ['*: XML*'],
      always: ['format.json:get/refusal', 'format.json:post/refusal'],
    },
    behave: () => refusingIn('XML', () => true),
  },
  {
    name: 'format-of-routing-is-json',
    fault: 'Its router knows nothing of formats, and refuses unknown operations in JSON.',
    clause: 'format.xml',
    caughtBy: ['format.xml:an-unknown-*/refusal', 'format.xml:everywhere'],
    behave: () =>
      refusingIn('JSON', (code) => code === 'InvalidAction.NotFound' || code === 'InvalidVersion'),
  },
  {
    name: 'format-of-database-is-xml',
    fault: 'It refuses in XML what its database refuses.',
    clause: 'format.json',
    caughtBy: ['format.json:everywhere'],
    behave: () =>
      refusingIn('XML', (code) => code === 'QuotaExceed.KeyPair' || code === 'KeyPair.AlreadyExist'),
  },
  {
    name: 'v3-json-only',
    fault: 'It answers a V3 request in JSON even if XML is asked for.',
    clause: 'format.xml',
    caughtBy: ['format.xml:v3/*', 'format.xml:everywhere'],
    behave: () => choosing((asked, request) => (isV3(request) ? 'JSON' : choose(asked, request))),
  },
  {
    name: 'format-unknown-refused',
    fault: 'It refuses a Format that it does not know.',
    clause: 'format.unknown-value',
    caughtBy: ['format.unknown-value:not-refused/*'],
    behave: () =>
      staging({
        validate: (call, ...rest) => {
          const asked = call.parameters.get('Format');
          return asked && named(asked) === undefined
            ? { answer: 'Mock.UnknownAnswer' }
            : STAGES.validate(call, ...rest);
        },
      }),
  },
  {
    name: 'format-unknown-is-json',
    fault: 'A Format that it does not know stands for JSON.',
    clause: 'format.unknown-value',
    caughtBy: ['format.unknown-value:nothing/refusal', 'format.unknown-value:empty/refusal'],
    behave: () =>
      choosing((asked, request) => (asked === undefined ? choose(asked, request) : (named(asked) ?? 'JSON'))),
  },
  {
    name: 'format-unknown-is-xml',
    fault: 'A Format that it does not know stands for XML, whatever Accept says.',
    clause: 'format.unknown-value',
    caughtBy: ['format.unknown-value:accept/refusal'],
    behave: () =>
      choosing((asked, request) => (asked === undefined ? choose(asked, request) : (named(asked) ?? 'XML'))),
  },
  {
    name: 'xml-with-own-message',
    fault: 'Its template for XML has a text of its own for a malformed name.',
    clause: 'format.same-members',
    caughtBy: [
      'format.same-members:refusal',
      'errors.InvalidKeyPairName.Malformed:*xml',
      'errors.InvalidKeyPairName.Malformed:everywhere',
    ],
    behave: () =>
      rendering('XML', (answer) =>
        answer.members['Code'] === 'InvalidKeyPairName.Malformed'
          ? { ...answer, members: { ...answer.members, Message: 'The name is not valid.' } }
          : answer,
      ),
  },
];

/** Refuses with some codes in one format. */
function refusingIn(format: Format, isMeant: (code: string) => boolean): Behaviour {
  return staging({
    render: (answer, asked) =>
      render(answer, isMeant(textOf(answer.members, 'Code')) && answer.status !== 200 ? format : asked),
  });
}
