/**
 * Where a rule comes from, as reports say it: the section of the vendor's page where there is one, else the kind of source,
 * which is what the level of the rule means.
 *
 *     page: Error codes, KeyPair.AlreadyExist     other official documents or SDKs     inferred
 */
import type { Clause, ClauseId, Level } from './clauses.ts';

/** The words. */
export function sourceInWords({ id, level, source }: Pick<Clause, 'id' | 'level' | 'source'>): string {
  if (source.startsWith('page: ')) return source;
  const section = SECTIONS[id];
  return section === undefined ? KINDS[level] : `page: ${section}`;
}

const KINDS: Readonly<Record<Level, string>> = {
  MUST: 'follows from the page',
  SHOULD: 'other official documents or SDKs',
  INFO: 'inferred',
};

/** Rules that read a section more closely than its sentences do. */
const SECTIONS: Readonly<Partial<Record<ClauseId, string>>> = {
  'missing.empty': 'Request parameters, RegionId and KeyPairName',
  'name.ascii-accepted': 'Request parameters, KeyPairName',
  'name.prefix-without-slashes': 'Request parameters, KeyPairName',
  'name.length-not-in-bytes': 'Request parameters, KeyPairName',
  'tags.key-otherwise-free': 'Request parameters, Tag.N.Key',
  'tags.value-otherwise-free': 'Request parameters, Tag.N.Value',
  'tags.every-tag-checked': 'Request parameters, Tag.N.Key and Tag.N.Value',
  'tags.length-not-in-bytes': 'Request parameters, Tag.N.Key and Tag.N.Value',
  'state.name-stays-taken': 'Error codes, KeyPair.AlreadyExist',
  'state.simultaneous': 'Error codes, KeyPair.AlreadyExist',
  'format.well-formed': 'Examples',
  'format.media-type': 'Examples',
  'format.application-xml': 'Examples, XML format',
  'format.xml-root': 'Examples, XML format',
  'format.same-members': 'Examples',
  'response.name-echoed': 'Response parameters, KeyPairName',
  'response.key-pair-id-unique': 'Response parameters, KeyPairId',
  'response.request-id-unique': 'Response parameters, RequestId',
  'key.pkcs8': 'Response parameters, PrivateKeyBody',
  'key.unique': 'Response parameters, PrivateKeyBody',
  'fingerprint.matches': 'Response parameters, KeyPairFingerPrint',
  'fingerprint.colons': 'Response parameters, KeyPairFingerPrint',
  'errors.body': 'Error codes',
  'page.samples-masked': 'Examples',
};
