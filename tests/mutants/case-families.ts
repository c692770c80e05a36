/** Names of many cases at once, for faults so broad that they show in most cases about refusals. */

/** The cases that look at refusals, whatever the format. */
export const REFUSALS: readonly string[] = [
  'request.*',
  'missing.*',
  'name.*',
  'tags.*',
  'resource-group.unknown:*',
  'region.*',
  'state.*',
  'quota.exceeded:*',
  'order.of-checks:*',
  'format.*',
  'errors.*',
  'authentication.*',
  'transport.survives:*',
];

/** The cases that look at refusals in JSON. */
export const REFUSALS_IN_JSON: readonly string[] = REFUSALS.map((name) =>
  name === 'missing.*' ? 'missing.*:*/get' : name,
);

/** The cases that look at refusals in XML. */
export const REFUSALS_IN_XML: readonly string[] = [
  'request.*',
  'missing.*:*/post',
  'name.*',
  'tags.*',
  'resource-group.unknown:*',
  'region.unknown:*',
  'state.*',
  'quota.exceeded:xml',
  'format.*',
  'errors.*',
  'authentication.*',
];

/** The cases that look at the code of a name that is taken, many of which are about tags. */
export const TAKEN_NAMES: readonly string[] = [
  'request.*',
  'tags.*',
  'state.*',
  'order.of-checks:name-taken-*',
  'errors.KeyPair.AlreadyExist:*',
  'authentication.*',
  'format.unknown-value:not-refused/*',
];

/** The cases about which format an answer to a create comes in. */
export const SUCCESSES_IN_JSON: readonly string[] = [
  'format.json:*/success',
  'format.letter-case:json/success',
  'format.default-json-*/success',
  'request.decoding:name-echoed',
];

/** The same for XML. */
export const SUCCESSES_IN_XML: readonly string[] = [
  'format.xml:*/success',
  'format.letter-case:xml/success',
  'format.default-xml:*/success',
];
