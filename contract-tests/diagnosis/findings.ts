/** What findings look like, as `where: received`, when a server errs in one of the usual ways. */

/** What had to be refused is not: it succeeds, or is refused only since the name was taken by a success before. */
export const ACCEPTED = /: (200, a success|KeyPair\.AlreadyExist)$/;

/** What had to succeed is refused for the text of its name. */
export const NAME_REFUSED = /InvalidKeyPairName\.Malformed$/;

/** What had to succeed is refused for its tags. */
export const TAG_REFUSED = /(InvalidTag(Key|Value)\.Malformed|QuotaExceed\.Tags)$/;

/** A name that had to be free is taken. */
export const NAME_TAKEN = /KeyPair\.AlreadyExist$/;

/** The signature is held to be wrong. */
export const UNSIGNED = /SignatureDoesNotMatch$/;

/** Two tag keys are taken for the same. */
export const DUPLICATE = /Duplicate\.TagKey$/;
