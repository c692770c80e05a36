/** Mutants about what a body declares: encodings, the XML declaration; and about members that occur twice. */
import type { Behaviour, Mutant } from '../mutant.ts';
import { SUCCESSES_IN_JSON } from '../case-families.ts';
import { responding, writing } from '../faults.ts';

/** Letters beyond ASCII come back in the answers to these. */
const BEYOND_ASCII = [
  'name.chinese-letters:first',
  'name.chinese-letters:within',
  'name.other-letters:Greek-letter',
];

/** The mutants of this theme. */
export const declaredMutants: readonly Mutant[] = [
  {
    name: 'xml-declared-gbk',
    fault: 'Its template of XML declares GBK, and is sent as UTF-8 without a charset.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    alongside: BEYOND_ASCII,
    behave: () => declaring('<?xml version="1.0" encoding="GBK"?>', 'application/xml'),
  },
  {
    name: 'xml-declared-latin-1-beside-a-charset',
    fault: 'Its template of XML declares ISO-8859-1, beside a charset that is right.',
    clause: 'format.xml-encoding',
    caughtBy: ['format.xml-encoding:all'],
    alongside: BEYOND_ASCII,
    behave: () => declaring("<?xml version='1.0' encoding='ISO-8859-1'?>", 'application/xml; charset=UTF-8'),
  },
  {
    name: 'xml-declared-utf-16-beside-a-charset',
    fault: 'Its writer of strings declares UTF-16, beside a charset that is right.',
    clause: 'format.xml-encoding',
    caughtBy: ['format.xml-encoding:all'],
    behave: () => declaring('<?xml version="1.0" encoding="utf-16"?>', 'application/xml; charset=utf-8'),
  },
  {
    name: 'xml-declaration-without-version',
    fault: 'Its XML declaration names an encoding and no version.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    behave: () => declaring('<?xml encoding="UTF-8"?>'),
  },
  {
    name: 'xml-declaration-in-another-order',
    fault: 'Its XML declaration names the encoding before the version.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    behave: () => declaring('<?xml encoding="UTF-8" version="1.0"?>'),
  },
  {
    name: 'xml-declaration-with-a-space',
    fault: 'Its XML declaration spells the encoding UTF 8.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml'],
    behave: () => declaring('<?xml version="1.0" encoding="UTF 8"?>'),
  },
  {
    name: 'charset-of-its-database',
    fault: 'It names the charset as its database does, utf8mb4.',
    clause: 'format.well-formed',
    caughtBy: ['format.well-formed:xml', 'format.json-charset:all'],
    behave: () => retyping((type) => type.replace('utf-8', 'utf8mb4')),
  },
  {
    name: 'json-charset-latin-1',
    fault: 'It names ISO-8859-1 beside application/json, where it has no meaning, and sends UTF-8.',
    clause: 'format.json-charset',
    caughtBy: ['format.json-charset:all'],
    alongside: BEYOND_ASCII,
    behave: () => retyping((type) => type.replace('json;charset=utf-8', 'json;charset=ISO-8859-1')),
  },
  {
    name: 'json-request-id-twice',
    fault: 'Both its handler and its filter add the member RequestId.',
    clause: 'format.unique-members',
    caughtBy: ['format.unique-members:all'],
    behave: () => writing('JSON', (json) => json.replace(/^\{("RequestId":"[^"]*")/, '{$1,$1')),
  },
  {
    name: 'json-code-twice',
    fault: 'Its refusals have the code of its framework, and behind it the one of the API.',
    clause: 'format.unique-members',
    caughtBy: ['format.unique-members:all'],
    behave: () => writing('JSON', (json) => json.replace('"Code":', '"Code":"400","Code":')),
  },
  {
    name: 'json-comma-behind-the-last',
    fault: 'Its template of a success has a comma behind the last member.',
    clause: 'format.well-formed',
    caughtBy: [
      'format.well-formed:json',
      'response.members:json',
      'format.same-members:success',
      ...SUCCESSES_IN_JSON,
    ],
    behave: () => writing('JSON', (json, { status }) => (status === 200 ? json.replace(/\}$/, ',}') : json)),
  },
];

/** Declares something else in XML, and perhaps in the media type beside it. */
function declaring(declaration: string, type?: string): Behaviour {
  return responding((response, { format }) =>
    format === 'XML'
      ? {
          ...response,
          headers: { ...response.headers, ...(type === undefined ? {} : { 'content-type': type }) },
          body: response.body.replace(/^<\?xml.*?\?>/, declaration),
        }
      : response,
  );
}

function retyping(change: (type: string) => string): Behaviour {
  return responding((response) => ({
    ...response,
    headers: { ...response.headers, 'content-type': change(response.headers['content-type'] ?? '') },
  }));
}
