/** The parameters that come with a V1 signature and say who sends it; in V3 headers stand in their place. */
export const SIGNATURE_PARAMETERS = [
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
  'Signature',
] as const;
