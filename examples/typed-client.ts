/**
 * A client whose types come from the contract. Run it against a mock:
 *
 *     npx ecs-keypair-contract mock --port 4010 &
 *     npx tsx examples/typed-client.ts http://127.0.0.1:4010 cn-hangzhou web
 *
 * In a project of your own the types come from the package: `import type { paths } from 'ecs-keypair-contract'`.
 */
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import createClient from 'openapi-fetch';
import type { components, paths } from '../generated/create-key-pair/openapi.d.ts';

type KeyPair = components['schemas']['CreateKeyPairResponse'];
type Refusal =
  | components['schemas']['BadRequestError']
  | components['schemas']['ForbiddenError']
  | components['schemas']['NotFoundError'];

/** What became of a create: the pair with its private key, or what to do about the refusal. */
export type Ending =
  { readonly keyPair: KeyPair } | { readonly refused: Refusal['Code']; readonly advice: string };

/**
 * Creates a key pair.
 * @param url where the service is; a real one wants signed requests
 */
export async function createKeyPair(url: string, RegionId: string, KeyPairName: string): Promise<Ending> {
  const client = createClient<paths, 'application/json'>({ baseUrl: url });
  const { data, error } = await client.GET('/', {
    params: {
      query: { Action: 'CreateKeyPair', Version: '2014-05-26', Format: 'JSON', RegionId, KeyPairName },
    },
  });
  if (data !== undefined) return { keyPair: data };
  return { refused: error.Code, advice: advice(error) };
}

/** What to do about a refusal. A code that the contract has and this switch has not does not compile. */
export function advice(error: Refusal): string {
  switch (error.Code) {
    case 'KeyPair.AlreadyExist':
      return 'Take another name: the private key of the pair that has it is only with whoever created it.';
    case 'InvalidKeyPairName.Malformed':
      return 'Begin the name with a letter; go on with letters, digits, colons, underscores and hyphens.';
    case 'QuotaExceed.KeyPair':
      return 'Delete pairs that are not needed, or use another region.';
    case 'InvalidRegionId.NotFound':
    case 'InvalidResourceGroup.NotFound':
      return 'Name one that exists.';
    case 'Duplicate.TagKey':
    case 'InvalidTagKey.Malformed':
    case 'InvalidTagValue.Malformed':
    case 'QuotaExceed.Tags':
      return 'Mend the tags.';
    case 'SignatureNonceUsed':
    case 'InvalidTimeStamp.Expired':
      return 'Look at the clock, then sign the request anew.';
    case 'InvalidAccessKeyId.NotFound':
    case 'SignatureDoesNotMatch':
      return 'Check the access key and its secret.';
    case 'MissingParameter':
    case 'MissingAccessKeyId':
    case 'MissingSignature':
    case 'MissingSignatureMethod':
    case 'MissingSignatureNonce':
    case 'MissingSignatureVersion':
    case 'MissingTimestamp':
    case 'MissingVersion':
    case 'InvalidTimeStamp.Format':
    case 'InvalidVersion':
    case 'InvalidAction.NotFound':
      // The message of this code alone names what is meant.
      return `Mend the program: ${error.Message}`;
    default:
      return unknown(error);
  }
}

/** Is reached by no code of the contract, which the type of its parameter proves; by a newer one at run time. */
function unknown(error: never): string {
  return `The contract does not know ${JSON.stringify(error)}.`;
}

async function main([
  url = 'http://127.0.0.1:4010',
  region = 'cn-hangzhou',
  name = 'web',
]: readonly string[]) {
  const ending = await createKeyPair(url, region, name);
  if ('keyPair' in ending) {
    // The private key comes this once; a program keeps it, and shows it to nobody.
    const { KeyPairName, KeyPairId, KeyPairFingerPrint } = ending.keyPair;
    console.log(`${KeyPairName} is ${KeyPairId}, ${KeyPairFingerPrint}`);
  } else {
    console.log(`${ending.refused}: ${ending.advice}`);
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) await main(argv.slice(2));
