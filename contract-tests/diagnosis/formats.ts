/** Mistakes about which format an answer comes in. */
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function formatMistakes(): Mistake[] {
  return [
    {
      fails: ['format.xml:get/*', 'format.xml:post/*'],
      passes: ['format.json:get/*', 'format.json:post/*'],
      shows: ['format.*'],
      finding: /: JSON/,
      sentence: 'Format is ignored: every answer is JSON, even where XML is asked for.',
    },
    {
      fails: ['format.json:get/*', 'format.json:post/*'],
      passes: ['format.xml:get/*', 'format.xml:post/*'],
      shows: ['format.*'],
      finding: /: XML/,
      sentence: 'Format is ignored: every answer is XML, even where JSON is asked for.',
    },
    {
      fails: ['format.json:post/*'],
      passes: ['format.json:get/*', 'request.post-form:*'],
      shows: ['format.json:post/*', 'format.xml:post/*', 'format.letter-case:xml/*'],
      sentence: 'Format is looked for in the query only: it may stand in the form as well.',
    },
    {
      fails: ['format.json:accept-xml/*', 'format.xml:accept-json/*'],
      passes: ['format.json:get/*', 'format.xml:get/*'],
      shows: ['format.*'],
      sentence: 'Accept goes before Format: where Format is given, it decides.',
    },
    {
      fails: ['format.letter-case:*'],
      passes: ['format.json:get/*', 'format.xml:get/*'],
      sentence:
        'The value of Format is compared with its letter case: json and xml are the same as JSON and XML.',
    },
    {
      fails: ['format.xml:get/refusal', 'format.xml:post/refusal'],
      passes: ['format.xml:get/success'],
      shows: ['format.*'],
      finding: /: JSON/,
      sentence:
        'Refusals are JSON even where XML is asked for: the handler of errors has to look at Format too.',
    },
    {
      fails: ['format.json:get/refusal', 'format.json:post/refusal'],
      passes: ['format.json:get/success'],
      shows: ['format.*'],
      finding: /: XML/,
      sentence:
        'Refusals are XML even where JSON is asked for: the handler of errors has to look at Format too.',
    },
    {
      fails: ['format.default-xml:nothing/*'],
      passes: ['format.xml:get/*', 'format.json:get/*'],
      shows: ['format.default-xml:*'],
      finding: /: JSON/,
      sentence:
        'Without Format the answer is JSON: it is XML, but for a V3 signature or an Accept that prefers JSON.',
    },
    {
      fails: ['format.default-json-by-accept:get/*', 'format.default-json-by-accept:among-others/*'],
      passes: ['format.json:get/*', 'format.default-xml:nothing/*'],
      shows: ['format.default-json-by-accept:*'],
      sentence: 'Accept is ignored where Format is absent: an Accept that prefers JSON gets JSON.',
    },
    {
      fails: ['format.default-json-by-accept:among-others/*'],
      passes: ['format.default-json-by-accept:get/*'],
      sentence: 'Accept is compared as one text: it is a list of media types with weights.',
    },
    {
      fails: ['format.default-json-for-v3:get/*'],
      passes: ['format.json:get/*', 'authentication.v3-accepted:get'],
      shows: ['format.default-json-for-v3:*'],
      finding: /: XML/,
      sentence: 'Without Format the answer to a V3 request is XML: it is JSON.',
    },
    {
      fails: ['format.media-type:*'],
      finding: /text\/html/,
      sentence:
        'An answer is sent as text/html, the default of many frameworks: every answer is JSON or XML, refusals included.',
    },
  ];
}
