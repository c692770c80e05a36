/** Mistakes about how a request travels: method, place, decoding, action, version, required parameters. */
import { ACCEPTED, DUPLICATE } from './findings.ts';
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function requestMistakes(): Mistake[] {
  return [
    {
      fails: ['request.post-form:*', 'request.post-mixed:*'],
      passes: ['request.get:*', 'request.post-query:*'],
      shows: ['*'],
      finding: /: 200, a success$|InvalidAction\.NotFound$|\bMissing\w+$|"The input parameter \\"Action\\"/,
      sentence: 'The form body of a POST is ignored: read its parameters beside those of the query.',
    },
    {
      fails: ['request.post-form:charset'],
      passes: ['request.post-form:accepted', 'request.post-form:checked'],
      sentence:
        'A form is read only when its media type has no parameters: compare the type alone, without "; charset=…".',
    },
    {
      fails: ['request.post-query:*'],
      passes: ['request.post-form:accepted'],
      shows: ['request.post-query:*', 'request.post-mixed:*'],
      sentence: 'The query of a POST is ignored: read its parameters beside those of the form.',
    },
    {
      fails: ['request.post-query:media-type', 'request.post-mixed:accepted'],
      passes: ['request.post-query:checked', 'request.post-form:checked'],
      shows: ['request.post-query:*', 'request.post-mixed:*'],
      sentence:
        'Query and form are not merged: where the media type is that of a form, the query is left unread.',
    },
    {
      fails: ['request.post-mixed:*'],
      passes: ['request.post-query:*', 'request.post-form:*'],
      sentence: 'Query and form are not merged: a POST may carry some parameters here and some there.',
    },
    {
      fails: ['request.get:accepted', 'request.get:checked'],
      passes: ['request.post-form:*'],
      sentence: 'GET is refused, or its query ignored: the operation is the same with GET and POST.',
    },
    {
      fails: ['request.names-in-letter-case:name/*', 'request.names-in-letter-case:tag'],
      shows: ['request.names-in-letter-case:*'],
      finding: /(Malformed|NotFound|JSON|XML)$/,
      sentence:
        'Names of parameters are looked up without regard to letter case: keypairname is not KeyPairName.',
    },
    ...(['get', 'post'] as const).map((method): Mistake => ({
      fails: [`request.decoding:plus-is-a-space/${method}`],
      passes: [`request.decoding:lower-case-escape/${method}`, `request.decoding:escaped-letter/${method}`],
      shows: [
        `request.decoding:plus-*/${method}`,
        'request.decoding:escaped-plus/*',
        'request.decoding:fuzz-any-spelling',
      ],
      sentence: `A plus sign ${method === 'get' ? 'in the query' : 'in a form'} is not decoded: it stands for a space, as %20 does.`,
    })),
    {
      fails: ['request.decoding:escaped-plus/get'],
      passes: ['request.decoding:plus-is-a-space/get', 'request.decoding:once/get'],
      shows: ['request.decoding:escaped-plus/get', 'request.decoding:plus-apart/*'],
      finding: DUPLICATE,
      sentence:
        'Plus signs become spaces after the escapes are decoded: replace them first, so that %2B stays a plus sign.',
    },
    {
      fails: ['request.decoding:escape-apart/post'],
      passes: ['request.decoding:plus-apart/post', 'tags.up-to-20:same-values'],
      shows: ['request.decoding:once/*', 'request.decoding:escape-apart/*'],
      finding: DUPLICATE,
      sentence:
        'Parameters are decoded twice: the framework has decoded them already, so %2541 must stay %41.',
    },
    {
      fails: ['request.decoding:lower-case-escape/*'],
      passes: ['request.decoding:escaped-letter/*'],
      shows: [
        'request.decoding:lower-case-escape/*',
        'request.decoding:utf-8/*',
        'request.decoding:fuzz-any-spelling',
      ],
      finding: ACCEPTED,
      sentence: 'Percent-escapes are decoded in upper-case hex only: %2f is %2F.',
    },
    {
      fails: ['request.decoding:escaped-name/*'],
      passes: ['request.decoding:escaped-letter/*'],
      finding: ACCEPTED,
      sentence: 'Values of parameters are decoded, and their names are not.',
    },
    {
      fails: ['request.decoding:ampersand/*'],
      passes: ['request.decoding:plus-apart/*', 'tags.up-to-20:same-values'],
      shows: ['request.decoding:ampersand/*', 'request.decoding:fuzz-any-spelling'],
      finding: DUPLICATE,
      sentence:
        'The text is decoded before it is split at its ampersands: split first, then decode each piece.',
    },
    {
      fails: ['request.decoding:equals-sign/*'],
      passes: ['request.decoding:plus-is-a-space/*', 'request.decoding:ampersand/*'],
      shows: ['request.decoding:equals-sign/*', 'request.decoding:fuzz-any-spelling'],
      finding: DUPLICATE,
      sentence:
        'A pair is decoded before it is split at its equals sign: split at the first one, then decode each half.',
    },
    {
      fails: ['name.chinese-letters:first', 'tags.length-not-in-bytes:128-chinese'],
      passes: ['name.chinese-letters:within'],
      shows: ['name.*', 'tags.*'],
      finding: /Malformed$/,
      sentence: 'The octets of a form are read as Latin-1: they are UTF-8, as those of a query are.',
    },
    {
      fails: ['request.action-required:*'],
      shows: ['request.action-*'],
      finding: ACCEPTED,
      sentence: 'A request without Action is taken for a create: it has to be refused.',
    },
    {
      fails: ['request.unknown-action:another-value/*', 'request.unknown-action:half-the-value/*'],
      finding: ACCEPTED,
      shows: ['request.unknown-action:*', 'request.action-in-header:unknown'],
      sentence: 'The value of Action is not looked at: any other operation has to be refused.',
    },
    {
      fails: ['request.unknown-action:another-value/*'],
      passes: ['request.unknown-action:half-the-value/*'],
      finding: ACCEPTED,
      sentence:
        'Only the beginning of Action is compared: what goes on behind the name is another operation.',
    },
    {
      fails: ['request.unknown-action:half-the-value/*'],
      passes: ['request.unknown-action:another-value/*'],
      finding: ACCEPTED,
      sentence: 'An abbreviated Action is accepted: compare the whole name.',
    },
    {
      fails: ['request.unknown-version:another-value/*', 'request.unknown-version:half-the-value/*'],
      finding: ACCEPTED,
      shows: ['request.unknown-version:*', 'request.action-in-header:version'],
      sentence: 'The value of Version is not looked at: an unknown version has to be refused.',
    },
    {
      fails: ['request.unknown-parameters:one', 'request.unknown-parameters:like-a-tag'],
      passes: ['request.get:accepted', 'request.post-form:accepted'],
      shows: ['request.unknown-parameters:*', 'request.names-in-letter-case:*'],
      sentence: 'A parameter that the server does not know is refused: it has to be ignored.',
    },
    {
      fails: ['request.owner-parameters:all'],
      passes: ['request.unknown-parameters:one'],
      sentence: 'The owner parameters that official SDKs send are refused: they have to be ignored.',
    },
    {
      fails: ['missing.refused:RegionId/*'],
      passes: ['missing.refused:KeyPairName/*'],
      shows: ['missing.*:*RegionId/*', 'request.names-in-letter-case:region/*'],
      finding: ACCEPTED,
      sentence: 'A request without RegionId gets a region by default: the parameter is required.',
    },
    {
      fails: ['missing.refused:KeyPairName/*'],
      passes: ['missing.refused:RegionId/*'],
      shows: ['missing.*:*KeyPairName/*', 'request.names-in-letter-case:name/*'],
      finding: ACCEPTED,
      sentence: 'A request without KeyPairName gets a name by default: the parameter is required.',
    },
    {
      fails: ['missing.empty:RegionId/*'],
      passes: ['missing.refused:RegionId/*'],
      shows: ['missing.*:*RegionId/*'],
      finding: ACCEPTED,
      sentence: 'An empty RegionId gets a region by default: the empty text is as good as no parameter.',
    },
    {
      fails: ['missing.code:empty-*'],
      passes: ['missing.code:absent-*', 'missing.empty:*'],
      finding: /\bInvalid\w+\.(Malformed|NotFound)$/,
      sentence:
        'An empty parameter is not taken for a missing one: test for the empty text too, not only for null.',
    },
  ];
}
