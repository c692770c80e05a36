/** Mutants about XML: escaping, roots, where members stand. */
import { REFUSALS_IN_XML, SUCCESSES_IN_XML } from '../case-families.ts';
import type { Mutant } from '../mutant.ts';
import { answering, writing } from '../faults.ts';

/** The mutants of this theme. */
export const xmlMutants: readonly Mutant[] = [
  {
    name: 'xml-ampersand-unescaped',
    fault: 'It does not escape the link in Recommend.',
    clause: 'format.well-formed',
    caughtBy: REFUSALS_IN_XML,
    behave: () => writing('XML', (xml) => xml.replaceAll('&amp;', '&')),
  },
  {
    name: 'xml-html-entities',
    fault: 'It escapes letters in the name for HTML, by entities that XML does not have.',
    clause: 'format.well-formed',
    alongside: ['name.*-letters:*'],
    caughtBy: ['format.well-formed:xml', 'response.members:xml'],
    behave: () => writing('XML', (xml) => xml.replaceAll('é', '&eacute;').replaceAll('ß', '&szlig;')),
  },
  {
    name: 'xml-escaped-twice',
    fault: 'It escapes texts that its XML library escapes again.',
    clause: 'missing.code',
    caughtBy: ['missing.code:*', 'request.action-missing-code:post'],
    behave: () =>
      writing('XML', (xml) => xml.replaceAll(/(?<=>[^<]*)"/g, '&amp;quot;').replaceAll('&amp;', '&amp;amp;')),
  },
  {
    name: 'xml-behind-an-empty-line',
    fault: 'Its template of a success begins with an empty line.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:xml',
      'response.members:xml',
      'format.same-members:success',
      ...SUCCESSES_IN_XML,
    ],
    behave: () => writing('XML', (xml, { status }) => (status === 200 ? `\n${xml}` : xml)),
  },
  {
    name: 'xml-with-text-behind',
    fault: 'It leaves a line of debugging behind a success.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:xml',
      'response.members:xml',
      'format.same-members:success',
      ...SUCCESSES_IN_XML,
    ],
    behave: () => writing('XML', (xml, { status }) => (status === 200 ? `${xml}\nkey pair created` : xml)),
  },
  {
    name: 'xml-declared-utf-16',
    fault: 'Its writer of strings declares UTF-16, and then they are sent as UTF-8.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    behave: () => ({
      stages: {
        ...writing('XML', (xml) => xml.replace('encoding="UTF-8"', 'encoding="utf-16"')).stages,
        respond: ({ headers, ...response }) => ({
          ...response,
          headers: { ...headers, 'content-type': headers['content-type']?.replace(/;.*/, '') ?? '' },
        }),
      },
    }),
  },
  {
    name: 'xml-root-lower-camel-case',
    fault: 'Its root is the name of its class with a small letter first.',
    clause: 'format.xml-root',
    caughtBy: ['format.xml-root:all'],
    behave: () =>
      answering((answer) => (answer.status === 200 ? { ...answer, root: 'createKeyPairResponse' } : answer)),
  },
  {
    name: 'xml-root-in-a-name-space',
    fault: 'It writes the root with the prefix of a name space.',
    clause: 'format.xml-root',
    caughtBy: ['format.xml-root:all'],
    behave: () =>
      writing('XML', (xml) =>
        xml
          .replace(/<(\w+Response)>/, '<ns2:$1 xmlns:ns2="http://ecs.aliyuncs.com/">')
          .replace(/<\/(\w+Response)>/, '</ns2:$1>'),
      ),
  },
  {
    name: 'xml-error-root-of-a-success',
    fault: 'It writes a refusal under the root of a success.',
    clause: 'format.xml-error-root',
    caughtBy: ['format.xml-error-root:all'],
    behave: () => answering((answer) => ({ ...answer, root: 'CreateKeyPairResponse' })),
  },
  {
    name: 'xml-error-nested',
    fault: 'It writes refusals as another cloud does: ErrorResponse around Error around Code and Message.',
    clause: 'format.xml-error-root',
    caughtBy: REFUSALS_IN_XML,
    behave: () =>
      writing('XML', (xml) =>
        xml.replace(
          /<Error>(<RequestId>.*<\/RequestId>)?(.*)<\/Error>/,
          '<ErrorResponse><Error>$2</Error>$1</ErrorResponse>',
        ),
      ),
  },
  {
    name: 'xml-members-nested',
    fault: 'It writes the members of the pair inside an element KeyPair.',
    clause: 'response.members',
    caughtBy: ['response.members:xml', 'format.same-members:success'],
    behave: () =>
      writing('XML', (xml) =>
        xml.replace(/(<KeyPairName>.*)(<\/CreateKeyPairResponse>)/s, '<KeyPair>$1</KeyPair>$2'),
      ),
  },
  {
    name: 'xml-request-id-as-attribute',
    fault: 'It writes RequestId as an attribute of the root.',
    clause: 'response.members',
    caughtBy: ['response.members:xml', 'errors.body:xml', 'format.same-members:*'],
    behave: () =>
      writing('XML', (xml) =>
        xml.replace(/<(\w+)>(.*)<RequestId>(.*)<\/RequestId>/s, '<$1 RequestId="$3">$2'),
      ),
  },
  {
    name: 'xml-request-id-twice',
    fault: 'Both its handler and its filter add the element RequestId.',
    clause: 'response.members',
    caughtBy: ['response.members:xml', 'errors.body:xml'],
    behave: () => writing('XML', (xml) => xml.replace(/<RequestId>.*<\/RequestId>/, '$&$&')),
  },
];
