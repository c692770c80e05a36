/** The parameters that come with a V1 signature and say who sends it; in V3 headers stand in their place. */
export const SIGNATURE_PARAMETERS = [
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
  'Signature',
] as const;

/** The name of one of them. */
export type SignatureParameter = (typeof SIGNATURE_PARAMETERS)[number];

/** The parameters that say what is asked for, and in V3 stand in headers as well. */
export const ACTION_PARAMETERS = ['Action', 'Version'] as const;

/** The name of a common parameter that a scheme has a place for. */
export type CommonParameter = SignatureParameter | (typeof ACTION_PARAMETERS)[number];
