/**
 * What the vendor documents, written down here a second time and by hand, so that a slip in the contract, which judge and
 * judged both read, does not go unnoticed. Nothing here is made from the contract.
 *
 * The page is that of CreateKeyPair, of 6 December 2023; common errors come from the gateway's answers.
 */

/** A row of a table of errors; the message is undefined where it varies. */
export type ErrorRow = readonly [status: number, code: string, message: string | undefined];

/** The table "Error codes" of the page. */
export const ERRORS_OF_PAGE: readonly ErrorRow[] = [
  [400, 'InvalidKeyPairName.Malformed', 'Specified Key Pair name is not valid.'],
  [400, 'KeyPair.AlreadyExist', 'The key pair already exist.'],
  [400, 'Duplicate.TagKey', 'The Tag.N.Key contain duplicate key.'],
  [400, 'InvalidTagKey.Malformed', 'The specified Tag.n.Key is not valid.'],
  [400, 'InvalidTagValue.Malformed', 'The specified Tag.n.Value is not valid.'],
  [403, 'QuotaExceed.KeyPair', 'The key pair quota exceeds.'],
  [403, 'QuotaExceed.Tags', undefined],
  [404, 'InvalidResourceGroup.NotFound', 'The ResourceGroup provided does not exist in our records.'],
];

/** Errors that every operation shares; `{…}` stands for a part that varies. */
export const COMMON_ERRORS: readonly ErrorRow[] = [
  [
    400,
    'MissingParameter',
    'The input parameter "{parameter}" that is mandatory for processing this request is not supplied.',
  ],
  [400, 'InvalidVersion', 'Specified parameter Version is not valid.'],
  [400, 'MissingAccessKeyId', 'AccessKeyId is mandatory for this action.'],
  [400, 'MissingSignature', 'Signature is mandatory for this action.'],
  [400, 'MissingSignatureMethod', 'SignatureMethod is mandatory for this action.'],
  [400, 'MissingSignatureVersion', 'SignatureVersion is mandatory for this action.'],
  [400, 'MissingSignatureNonce', 'SignatureNonce is mandatory for this action.'],
  [400, 'MissingTimestamp', 'Timestamp is mandatory for this action.'],
  [400, 'MissingVersion', 'Version is mandatory for this action.'],
  [400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.'],
  [400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.'],
  [
    400,
    'SignatureDoesNotMatch',
    'Specified signature is not matched with our calculation. server string to sign is:{stringToSign}',
  ],
  [400, 'SignatureNonceUsed', 'Specified signature nonce was used already.'],
  [404, 'InvalidRegionId.NotFound', 'The RegionId provided does not exist in our records.'],
  [404, 'InvalidAction.NotFound', 'Specified api is not found, please check your url and method.'],
  [404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.'],
];

/** The table "Request parameters". An example that the page masks with `*` is given up to its mask. */
export const PARAMETERS: readonly (readonly [name: string, required: boolean, example: string])[] = [
  ['Action', true, 'CreateKeyPair'],
  ['RegionId', true, 'cn-hangzhou'],
  ['KeyPairName', true, 'testKeyPairName'],
  ['ResourceGroupId', false, 'rg-bp67acfmxazb4p'],
  ['Tag.N.Key', false, 'TestKey'],
  ['Tag.N.Value', false, 'TestValue'],
];

/** The sample answers: members in their order; what the page masks is given up to its mask. */
export const SUCCESS = {
  status: 200,
  root: 'CreateKeyPairResponse',
  mediaTypes: ['application/json', 'application/xml'],
  members: ['RequestId', 'KeyPairName', 'KeyPairId', 'KeyPairFingerPrint', 'PrivateKeyBody'],
  values: {
    RequestId: '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E',
    KeyPairName: 'testKeyPairName',
    KeyPairId: 'ssh-bp67acfmxazb4p',
  },
} as const;

/** The sample request: a GET of this endpoint. */
export const ENDPOINT = 'https://ecs.aliyuncs.com';

/** How many pairs a region holds. */
export const QUOTA = 500;

const A128 = 'a'.repeat(128);
const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`Tag.${i + 1}.Key`, `k${i + 1}`]));
const name = (KeyPairName: string) => ({ KeyPairName });
const key = (text: string) => ({ 'Tag.1.Key': text, 'Tag.1.Value': 'v' });
const value = (text: string) => ({ 'Tag.1.Key': 'k', 'Tag.1.Value': text });

/** What a request adds to, or takes from, a legal one. */
export type Change = Readonly<Record<string, string | undefined>>;

/** Values on the legal side of each limit that the page names. */
export const LEGAL: readonly Change[] = [
  {},
  name('ab'),
  name(A128),
  name('Z0:_-'),
  name('a-:_9'),
  name('http:name'),
  name('httpserver'),
  name('https:name'),
  { ResourceGroupId: 'rg-bp67acfmxazb4p' },
  key('k'),
  key(A128),
  key('xaliyun'),
  key('xacs:'),
  key('acs'),
  key('http:/'),
  key('https:/'),
  value(''),
  value(A128),
  value('aliyun'),
  value('xacs:'),
  value('http:/'),
  tags(1),
  tags(20),
];

/** Values beyond each limit that the page names, with the parameter that is wrong. */
export const ILLEGAL: readonly (readonly [Change, parameter: string])[] = [
  [{ Action: undefined }, 'Action'],
  [{ Action: 'CreateKeyPairs' }, 'Action'],
  [{ RegionId: undefined }, 'RegionId'],
  [{ KeyPairName: undefined }, 'KeyPairName'],
  [name('a'), 'KeyPairName'],
  [name(`${A128}a`), 'KeyPairName'],
  ...Array.from('0:_-').map((sign) => [name(`${sign}ab`), 'KeyPairName'] as const),
  ...Array.from(' !"#$%&\'()*+,/;<=>?@[\\]^`{|}~').map((sign) => [name(`a${sign}b`), 'KeyPairName'] as const),
  [name('http://a'), 'KeyPairName'],
  [name('https://a'), 'KeyPairName'],
  [key(''), 'Tag.N.Key'],
  [key(`${A128}a`), 'Tag.N.Key'],
  [key('aliyun'), 'Tag.N.Key'],
  [key('acs:'), 'Tag.N.Key'],
  [key('xhttp://'), 'Tag.N.Key'],
  [key('xhttps://'), 'Tag.N.Key'],
  [value(`${A128}a`), 'Tag.N.Value'],
  [value('acs:'), 'Tag.N.Value'],
  [value('xhttp://'), 'Tag.N.Value'],
  [value('xhttps://'), 'Tag.N.Value'],
  [tags(21), 'Tag.N'],
  [{ 'Tag.1.Key': 'same', 'Tag.2.Key': 'same' }, 'Tag.N.Key'],
  [{ 'Tag.1.Key': 'same', 'Tag.20.Key': 'same' }, 'Tag.N.Key'],
];

/** What the page says that each broken limit leads to. */
export const OWED: readonly (readonly [parameter: string, keyword: string, code: string])[] = [
  ['KeyPairName', 'minLength', 'InvalidKeyPairName.Malformed'],
  ['KeyPairName', 'maxLength', 'InvalidKeyPairName.Malformed'],
  ['KeyPairName', 'pattern', 'InvalidKeyPairName.Malformed'],
  ['KeyPairName', 'not', 'InvalidKeyPairName.Malformed'],
  ['Tag.N.Key', 'minLength', 'InvalidTagKey.Malformed'],
  ['Tag.N.Key', 'maxLength', 'InvalidTagKey.Malformed'],
  ['Tag.N.Key', 'not', 'InvalidTagKey.Malformed'],
  ['Tag.N.Value', 'maxLength', 'InvalidTagValue.Malformed'],
  ['Tag.N.Value', 'not', 'InvalidTagValue.Malformed'],
  ['Tag.N.Key', 'unique', 'Duplicate.TagKey'],
  ['Tag.N', 'maximum', 'QuotaExceed.Tags'],
];
