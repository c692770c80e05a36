/**
 * Cleaning up: the vendor's DeleteKeyPairs, at most 100 names a call, with the common parameters in the query and the
 * others in the form, as the vendor's clients send it.
 *
 *     POST /?Action=DeleteKeyPairs&Version=2014-05-26&…     RegionId=cn-hangzhou&KeyPairNames=["ct-k3f9-1","ct-k3f9-2"]
 */
import type { Contract } from '../../contract/contract.ts';
import type { Deletion } from '../engine/callable.ts';
import { type Answer, type AnswerForm, textMember } from '../target/answer.ts';
import { TransportFault } from '../target/exchange.ts';
import { shown } from '../judges/finding.ts';
import { type Environment, signedRequest } from '../target/signing.ts';
import { withoutSecrets } from '../target/redaction.ts';
import type { Target } from '../target/target.ts';
import { type Client, openClient } from '../target/traffic/client.ts';
import { Throttled } from '../target/traffic/throttling.ts';
import type { Traffic } from '../target/traffic/traffic.ts';

/**
 * Deletes pairs. A name of which there is no pair does no harm. Where a call is refused for its names it is sent again in
 * halves, so that one bad name keeps no other pair alive.
 * @param region where the pairs are
 * @param traffic its pace, its patience and its owner hold here too, and its ledger learns what was deleted
 * @throws CannotRun when the target is a host of the vendor and nobody has said that they own the account
 */
export async function deleteKeyPairs(
  contract: Contract,
  target: Target,
  environment: Environment,
  region: string,
  names: Iterable<string>,
  traffic: Pick<Traffic, 'ownsAccount' | 'pace' | 'retry' | 'ledger' | 'onExchange'> = {},
): Promise<Deletion> {
  const client = openClient(target, traffic);
  const send = (some: readonly string[]) => sendDelete(contract, target, environment, client, region, some);
  const deleted: string[] = [];
  const failures: string[] = [];
  const waiting = chunks([...new Set(names)]);
  try {
    for (let some = waiting.shift(); some !== undefined; some = waiting.shift()) {
      const ending = await send(some);
      if (ending === 'deleted') {
        deleted.push(...some);
        traffic.ledger?.deleted(region, some);
      } else if (ending.forItsNames && some.length > 1) {
        const half = Math.ceil(some.length / 2);
        waiting.unshift(some.slice(0, half), some.slice(half));
      } else {
        const all = ending.forItsNames ? some : [...some, ...waiting.flat()];
        failures.push(`${counted(all, region)}: ${ending.why}`);
        if (!ending.forItsNames) break;
      }
    }
  } finally {
    client.close();
  }
  return { deleted, failures };
}

/** The vendor takes so many names in a call. */
const AT_MOST = 100;

function chunks(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / AT_MOST) }, (_, i) =>
    names.slice(i * AT_MOST, (i + 1) * AT_MOST),
  );
}

/** Why a call deleted nothing: for its names, or for a reason that holds for every call. */
interface Refusal {
  readonly why: string;
  readonly forItsNames: boolean;
}

async function sendDelete(
  { document, errors }: Contract,
  target: Target,
  environment: Environment,
  client: Client,
  region: string,
  names: readonly string[],
): Promise<'deleted' | Refusal> {
  const version = document.parameters.find(({ name }) => name === 'Version')?.example ?? '';
  const asked = new Map([
    ['Action', ACTION],
    ['Version', version],
    ['Format', 'JSON'],
    ['RegionId', region],
    ['KeyPairNames', JSON.stringify(names)],
  ]);
  const call = { method: 'POST', place: 'mixed', format: 'JSON', parameters: {} } as const;
  const sign = () => signedRequest(target, environment, call, asked);
  try {
    const { answer } = await client.send({ sign, asked, form: FORM, errors, caseId: undefined });
    return answer.outcome === 'accepted' ? 'deleted' : refusal(target, answer);
  } catch (error) {
    if (error instanceof TransportFault || error instanceof Throttled) {
      return { why: error.message, forItsNames: false };
    }
    throw error;
  }
}

const ACTION = 'DeleteKeyPairs';

/** A success says nothing but its RequestId. */
const FORM: AnswerForm = { success: [], product: undefined };

function refusal({ url }: Target, answer: Answer): Refusal {
  const { code = 'no code', status } = answer;
  if (code === 'InvalidAction.NotFound') {
    return { why: `${url.origin} does not know ${ACTION}; delete them by other means.`, forItsNames: false };
  }
  const message = shown(withoutSecrets(textMember(answer, 'Message') ?? ''));
  return {
    why: `${url.origin} answered ${ACTION} with ${status}, ${withoutSecrets(code)}: ${message}.`,
    forItsNames: status === 400 && FOR_ITS_NAMES.test(code),
  };
}

/** `InvalidKeyPairNames.ValueNotSupported`, `InvalidParameter.KeypairAlreadyAttachedInstance`. */
const FOR_ITS_NAMES = /^Invalid(KeyPairName|Parameter)/;

function counted(names: readonly string[], region: string): string {
  const [first = ''] = names;
  const what = names.length === 1 ? `the key pair ${shown(first)}` : `${names.length} key pairs`;
  return `Could not delete ${what} of ${region}`;
}
