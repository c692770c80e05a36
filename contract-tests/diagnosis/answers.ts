/** Mistakes about what stands in an answer, and about signatures; the most general ones last. */
import { UNSIGNED } from './findings.ts';
import type { Mistake } from './mistake.ts';

/** All of them; what is special stands before what is general. */
export function answerMistakes(): Mistake[] {
  return [
    {
      fails: ['key.pkcs8:all'],
      passes: ['key.pem:*', 'key.unencrypted:all'],
      sentence:
        'The private key is in PKCS#1, with BEGIN RSA PRIVATE KEY in its first line: export it in PKCS#8.',
    },
    {
      fails: ['key.unencrypted:all'],
      shows: ['key.unencrypted:all', 'key.pkcs8:all'],
      sentence: 'The private key is encrypted, and nobody has its pass phrase: export it without one.',
    },
    {
      fails: ['key.unique:all'],
      passes: ['key.pem:*', 'state.name-taken:refused'],
      sentence:
        'A key is given out twice: make a new one for every pair, from a random source that each process seeds anew.',
    },
    {
      fails: ['fingerprint.form:all', 'fingerprint.matches:*'],
      finding: /\W([0-9a-f]{2}:?){20}"?$/i,
      sentence: 'The fingerprint has 20 octets, as those of SHA-1: it is MD5, with 16.',
    },
    {
      fails: ['fingerprint.form:all', 'fingerprint.matches:*'],
      finding: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42,}={0,2}"?$/,
      sentence: 'The fingerprint is of SHA-256, in base64: it is MD5, in lower-case hex.',
    },
    {
      fails: ['fingerprint.matches:*'],
      passes: ['fingerprint.form:all', 'key.pem:*'],
      sentence:
        'The fingerprint is the digest of something else: it is that of the public key in the SSH wire form, and not of its DER, its PEM or its base64.',
    },
    {
      fails: ['fingerprint.form:all'],
      passes: ['fingerprint.matches:*'],
      sentence: 'The fingerprint is in upper-case hex: it is in lower case.',
    },
    {
      fails: ['response.status:all'],
      finding: /: 201$/,
      sentence: 'A create is answered with 201, as in REST: this API answers 200.',
    },
    {
      fails: ['response.no-code:all'],
      sentence: 'A success has a member Code: an official SDK takes that for an error.',
    },
    {
      fails: ['response.request-id-form:*'],
      finding: /"[0-9a-f]{8}-[0-9a-f-]{27}"$/,
      sentence: 'RequestId is a UUID in lower case: it is in upper case.',
    },
    {
      fails: ['response.request-id-unique:all'],
      passes: ['response.request-id-form:*'],
      sentence:
        'RequestId is not new for every request: it may be a constant, or be derived from what is asked.',
    },
    {
      fails: ['authentication.v1-accepted:empty-value/*'],
      passes: ['authentication.v1-accepted:get'],
      shows: ['*'],
      finding: UNSIGNED,
      sentence:
        'Parameters without a value are left out of the signature: they stand in the string to sign as NAME=.',
    },
    {
      fails: ['authentication.v1-accepted:many-tags/*'],
      passes: ['authentication.v1-accepted:get', 'authentication.v1-accepted:empty-value/*'],
      shows: ['*'],
      finding: UNSIGNED,
      sentence:
        'Tags are sorted by their number in the string to sign: the order is that of the texts, Tag.10 before Tag.2.',
    },
    {
      fails: ['authentication.v3-accepted:get', 'authentication.v3-accepted:many-tags/*'],
      passes: ['authentication.v1-accepted:get'],
      shows: ['*'],
      finding: UNSIGNED,
      sentence: 'V3 signatures are not known: they stand in the header Authorization, as ACS3-HMAC-SHA256.',
    },
    {
      fails: ['authentication.v3-accepted:post', 'authentication.v3-accepted:many-tags/post'],
      passes: ['authentication.v3-accepted:get'],
      shows: ['authentication.v3-accepted:*', 'format.default-json-for-v3:*'],
      finding: UNSIGNED,
      sentence:
        'A V3 signature is checked without the body: the canonical request ends with the hash of the body as it was sent.',
    },
    {
      fails: [],
      shows: ['*'],
      finding: /^outcome: 200 [A-Z]/,
      sentence: 'A refusal is answered with status 200: it has a status of 4xx, which belongs to its code.',
    },
    {
      fails: [],
      shows: ['*'],
      finding: /: 5\d\d /,
      sentence:
        'The server fails, so that the answer has a status of 5xx: look for the exception in its log.',
    },
    {
      fails: [],
      shows: ['errors.*'],
      finding: /^Message: (""|nothing)$/,
      sentence: 'The refusal has no message: each one has to have a text.',
    },
    {
      fails: [],
      shows: ['*'],
      finding: /^status: /,
      sentence:
        'The code is right and the HTTP status is not: the status belongs to the code, as in the catalogue of errors.',
    },
    {
      fails: [],
      shows: ['errors.*', 'missing.code:*', 'region.unknown:*', 'request.action-missing-code:*'],
      finding: /^Message: /,
      sentence:
        'The code is right and the message is not: take it from the catalogue of errors, to the letter.',
    },
  ];
}
