/**
 * Scenarios about what refusals leave behind, many kinds of them for one pair: each asks for the same name, and then a
 * create of that name succeeds. Where it does not, each kind is tried with a name of its own, to say which one took it.
 *
 *     Timestamp of yesterday, KeyPairName=a -> InvalidTimeStamp.Expired
 *     another secret, KeyPairName=a         -> SignatureDoesNotMatch
 *     KeyPairName=a                         -> a success
 */
import { timestamp } from '../../../contract/signature/timestamp.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Finding } from '../../judges/finding.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import type { Tamper } from '../../target/tamper.ts';
import { NEEDS, V1_FORM, V1_GET, V3_FORM, V3_GET, type Way, called } from '../protocol/signed-ways.ts';
import { takenName } from './taken-name.ts';
import { GET_JSON, POST_XML } from '../variants.ts';

/** What a request is refused for, and the request but for its name. */
type Kind = readonly [called: string, call: Call];

const CLAUSE = 'state.refusal-takes-no-name';

/** All scenarios about many kinds of refusals at once. */
export function refusedNameCases(): ScenarioCase[] {
  return [
    {
      id: `${CLAUSE}:illegal-values`,
      clause: CLAUSE,
      title: 'requests refused for any value that is illegal leave their name free',
      scenario: (session) => leavesNameFree(session, async () => illegalValues()),
    },
    ...[
      [V1_GET, V1_FORM],
      [V3_GET, V3_FORM],
    ].map(([get = V1_GET, post = V1_FORM]): ScenarioCase => ({
      id: `${CLAUSE}:authentication/${get[0].slice(0, 2)}`,
      clause: CLAUSE,
      title: `requests refused for their signature leave their name free (${called(get[0].slice(0, 2))})`,
      needs: NEEDS,
      given: [TAKEN_NAME],
      scenario: (session) =>
        leavesNameFree(session, async () => [
          ...[get, post].flatMap(brokenSignatures),
          await usedNonce(session, get),
        ]),
    })),
  ];
}

/** @param kindsOf makes the kinds anew, since a nonce is used up by its request */
async function leavesNameFree(
  session: Session,
  kindsOf: () => Promise<readonly Kind[]>,
): Promise<Finding[] | string> {
  const refusedKinds: string[] = [];
  let KeyPairName = session.names.fresh();
  for (const [kind, call] of await kindsOf()) {
    const { outcome } = await sendFor(session, KeyPairName, call);
    // Whether it has to be refused is for other cases to say; the name is taken then.
    if (outcome === 'accepted') KeyPairName = session.names.fresh();
    else refusedKinds.push(kind);
  }
  if (refusedKinds.length === 0) return 'the target refuses none of the requests';
  const findings = await judgeFree(session, KeyPairName);
  if (findings.length === 0) return [];
  const alone: Finding[] = [];
  for (const [kind, call] of await kindsOf()) {
    const name = session.names.fresh();
    const { outcome } = await sendFor(session, name, call);
    if (outcome === 'accepted') continue;
    for (const finding of await judgeFree(session, name)) {
      alone.push({ ...finding, where: `${finding.where} once the name was refused for ${kind}` });
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

function illegalValues(): Kind[] {
  const long = 'x'.repeat(129);
  const keys = Array.from({ length: 21 }, (_, i) => [`Tag.${i + 1}.Key`, `key${i}`]);
  const kinds: readonly (readonly [string, Call['parameters']])[] = [
    ['a tag key that is too long', { 'Tag.1.Key': long, 'Tag.1.Value': 'value' }],
    ['a tag value that is too long', { 'Tag.1.Key': 'key', 'Tag.1.Value': long }],
    ['a tag value that is far too long', { 'Tag.1.Key': 'key', 'Tag.1.Value': 'x'.repeat(10_000) }],
    ['a tag key with a URL', { 'Tag.1.Key': 'a http://a', 'Tag.1.Value': 'value' }],
    ['a tag value with a URL', { 'Tag.1.Key': 'key', 'Tag.1.Value': 'a https://a' }],
    ['an empty tag key with a value', { 'Tag.1.Key': '', 'Tag.1.Value': 'value' }],
    [
      'an illegal second tag',
      { 'Tag.1.Key': 'a', 'Tag.1.Value': 'a', 'Tag.2.Key': 'b', 'Tag.2.Value': 'acs:' },
    ],
    ['21 tag keys', Object.fromEntries(keys)],
    ['an empty region', { RegionId: '' }],
    ['a long resource group', { ResourceGroupId: 'rg-'.padEnd(1000, 'x') }],
  ];
  return kinds.map(([kind, parameters]) => [kind, { ...POST_XML, fixed: true, parameters }]);
}

/** Requests that are refused for their signature, by what is wrong with it; the name is legal. */
export function brokenSignatures([name, way]: Way): Kind[] {
  const tampers: readonly (readonly [string, Tamper])[] = [
    ['another secret', { secret: 'another' }],
    ['an unknown access key', { common: { AccessKeyId: 'nobody' } }],
    ['a malformed timestamp', { timestamp: (now) => now.toISOString() }],
    ['an expired timestamp', { timestamp: (now) => timestamp(new Date(now.getTime() - 60 * 60_000)) }],
    ['no timestamp', { common: { Timestamp: undefined } }],
    ['no nonce', { common: { SignatureNonce: undefined } }],
    ['no signature', { common: { Signature: undefined } }],
  ];
  return tampers.map(([kind, tamper]) => [`${kind} (${called(name)})`, { ...way, parameters: {}, tamper }]);
}

/** The nonce is used up by a request for a name that is taken. */
async function usedNonce(session: Session, [name, way]: Way): Promise<Kind> {
  const tamper = { common: { SignatureNonce: session.names.fresh() } };
  await session.send({ ...way, parameters: { KeyPairName: await takenName(session) }, tamper });
  return [`a nonce that is used (${called(name)})`, { ...way, parameters: {}, tamper }];
}
