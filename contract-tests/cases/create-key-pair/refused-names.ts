/**
 * Scenarios about what rejections leave behind, many kinds of them for one pair: each asks for the same name, and then a
 * create of that name succeeds. Where it does not, each kind is tried with a name of its own, to say which one took it.
 *
 *     Timestamp of yesterday, KeyPairName=a -> InvalidTimeStamp.Expired
 *     another secret, KeyPairName=a         -> SignatureDoesNotMatch
 *     KeyPairName=a                         -> a success
 */
import type { Contract } from '../../../contract/contract.ts';
import { timestamp } from '../../../contract/signature/timestamp.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Finding } from '../../judges/finding.ts';
import type { Call } from '../../target/call.ts';
import type { Tamper } from '../../target/tamper.ts';
import { limitOf } from '../limits.ts';
import { type Parameters, callOf } from '../written-case.ts';
import { GET_JSON, WAYS, type Way } from '../ways.ts';
import { keysAlone, numbered, tag } from './tags.ts';
import { takenName } from './taken-name.ts';

/** What a request is rejected for, and the request but for its name. */
interface Kind {
  readonly called: string;
  readonly call: Call;
}

const CLAUSE = 'state.refusal-takes-no-name';

/** All scenarios about many kinds of rejections at once. */
export function refusedNameCases(contract: Contract): ScenarioCase[] {
  return [
    {
      id: `${CLAUSE}:illegal-values`,
      clause: CLAUSE,
      title: 'requests rejected for any value that is illegal leave their name free',
      scenario: (session) => leavesNameFree(session, async () => illegalValues(contract)),
    },
    ofSignatures('v1', 'v1-get', 'v1-post'),
    ofSignatures('v3', 'v3-get', 'v3-post'),
  ];
}

function ofSignatures(version: 'v1' | 'v3', get: Way, post: Way): ScenarioCase {
  return {
    id: `${CLAUSE}:authentication/${version}`,
    clause: CLAUSE,
    title: `requests rejected for their signature leave their name free (${version.toUpperCase()})`,
    needs: 'verification',
    scenario: (session) =>
      leavesNameFree(session, async () => [
        ...brokenSignatures(get),
        ...brokenSignatures(post),
        await usedNonce(session, get),
      ]),
  };
}

/** @param kindsOf makes the kinds anew, since a nonce is used up by its request */
async function leavesNameFree(
  session: Session,
  kindsOf: () => Promise<readonly Kind[]>,
): Promise<Finding[] | string> {
  const rejectedKinds: string[] = [];
  let KeyPairName = session.names.fresh();
  for (const { called, call } of await kindsOf()) {
    const { outcome } = await sendFor(session, KeyPairName, call);
    // Whether it has to be rejected is for other cases to say; the name is taken then.
    if (outcome === 'accepted') KeyPairName = session.names.fresh();
    else rejectedKinds.push(called);
  }
  if (rejectedKinds.length === 0) return 'the target refuses none of the requests';
  const findings = await judgeFree(session, KeyPairName);
  if (findings.length === 0) return [];
  const alone: Finding[] = [];
  for (const { called, call } of await kindsOf()) {
    const name = session.names.fresh();
    const { outcome } = await sendFor(session, name, call);
    if (outcome === 'accepted') continue;
    for (const finding of await judgeFree(session, name)) {
      alone.push({ ...finding, where: `${finding.where} once the name was rejected for ${called}` });
    }
  }
  return alone.length > 0 ? alone : findings;
}

async function sendFor(session: Session, KeyPairName: string, call: Call) {
  return await session.send({ ...call, parameters: { KeyPairName, ...call.parameters } });
}

async function judgeFree(session: Session, KeyPairName: string): Promise<Finding[]> {
  const answer = await session.send({ ...GET_JSON, parameters: { KeyPairName } });
  return judgeExpectation(session.contract.errors, { outcome: 'accepted' }, answer);
}

function illegalValues(contract: Contract): Kind[] {
  const longKey = 'x'.repeat(limitOf(contract, 'Tag.N.Key', 'maxLength') + 1);
  const longValue = 'x'.repeat(limitOf(contract, 'Tag.N.Value', 'maxLength') + 1);
  const tooMany = contract.document.repeats.map(({ maximum }) => ({
    called: `${maximum + 1} tag keys`,
    parameters: keysAlone(Array.from({ length: maximum + 1 }, (_, i) => `key${i}`)),
  }));
  const kinds: readonly { readonly called: string; readonly parameters: Parameters }[] = [
    { called: 'a tag key that is too long', parameters: tag(1, longKey, 'value') },
    { called: 'a tag value that is too long', parameters: tag(1, 'key', longValue) },
    { called: 'a tag value that is far too long', parameters: tag(1, 'key', 'x'.repeat(10_000)) },
    { called: 'a tag key with a URL', parameters: tag(1, 'a http://a', 'value') },
    { called: 'a tag value with a URL', parameters: tag(1, 'key', 'a https://a') },
    { called: 'an empty tag key with a value', parameters: tag(1, '', 'value') },
    {
      called: 'an illegal second tag',
      parameters: numbered([
        ['a', 'a'],
        ['b', 'acs:'],
      ]),
    },
    ...tooMany,
    { called: 'an empty region', parameters: { RegionId: '' } },
    { called: 'a long resource group', parameters: { ResourceGroupId: 'rg-'.padEnd(1000, 'x') } },
  ];
  return kinds.map(({ called, parameters }) => ({ called, call: callOf({ parameters }, 'form') }));
}

/** Requests that are rejected for their signature, by what is wrong with it; the name is legal. */
export function brokenSignatures(way: Way): Kind[] {
  const tampers: readonly { readonly called: string; readonly tamper: Tamper }[] = [
    { called: 'another secret', tamper: { secret: 'another' } },
    { called: 'an unknown access key', tamper: { common: { AccessKeyId: 'nobody' } } },
    { called: 'a malformed timestamp', tamper: { timestamp: (now) => now.toISOString() } },
    {
      called: 'an expired timestamp',
      tamper: { timestamp: (now) => timestamp(new Date(now.getTime() - 60 * 60_000)) },
    },
    { called: 'no timestamp', tamper: { common: { Timestamp: undefined } } },
    { called: 'no nonce', tamper: { common: { SignatureNonce: undefined } } },
    { called: 'no signature', tamper: { common: { Signature: undefined } } },
  ];
  return tampers.map(({ called, tamper }) => ({
    called: `${called} (${WAYS[way].words})`,
    call: callOf({ tamper }, way),
  }));
}

/** The nonce is used up by a request for a name that is taken. */
async function usedNonce(session: Session, way: Way): Promise<Kind> {
  const tamper = { common: { SignatureNonce: session.names.fresh() } };
  const parameters = { KeyPairName: await takenName(session) };
  await session.send(callOf({ parameters, tamper }, way));
  return { called: `a nonce that is used (${WAYS[way].words})`, call: callOf({ tamper }, way) };
}
