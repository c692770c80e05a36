/**
 * Cases about nonces (ruling 22): one that was used is refused, with whatever else it comes.
 *
 *     GET    SignatureNonce=n1, KeyPairName=a   -> a success
 *     GET    SignatureNonce=n1, KeyPairName=b   -> SignatureNonceUsed
 *     POST   SignatureNonce=n1, KeyPairName=c   -> SignatureNonceUsed
 */
import type { ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { timestamp } from '../../../contract/signature/timestamp.ts';
import { NEEDS, V1_FORM, V1_GET, V3_FORM, V3_GET, type Way, called } from './signed-ways.ts';
import { takenName } from '../create-key-pair/taken-name.ts';

/** All cases about nonces. */
export function nonceCases(): ScenarioCase[] {
  const clause = 'authentication.nonce-reuse';
  const ways = [
    [V1_GET, V1_FORM],
    [V3_GET, V3_FORM],
  ] as const;
  return [
    ...ways.map(([first, second]): ScenarioCase => ({
      id: `${clause}:refused/${first[0].slice(0, 2)}`,
      clause,
      title: `a nonce is good once, by whichever method (${called(first[0].slice(0, 2))})`,
      needs: NEEDS,
      scenario: (session) => usedAgain(session, first, second),
    })),
    ...[V1_GET, V3_GET].map((way): ScenarioCase => ({
      id: `${clause}:nearly-alike/${way[0]}`,
      clause,
      title: `of two long nonces that differ at their end both are good (${called(way[0])})`,
      needs: NEEDS,
      given: [TAKEN_NAME],
      scenario: (session) => nearlyAlike(session, way),
    })),
  ];
}

/** Nothing but the nonce is as it was: neither the name nor, the last time, the timestamp. */
async function usedAgain(session: Session, [, first]: Way, [, second]: Way) {
  const { errors } = session.contract;
  const code = errors.owedForCondition('nonce-used');
  const common = { SignatureNonce: session.names.fresh() };
  const created = await session.send({ ...first, parameters: {}, tamper: { common } });
  if (created.outcome !== 'accepted') return 'the target refuses the first request with the nonce';
  const again = [
    await session.send({ ...first, parameters: {}, tamper: { common } }),
    await session.send({ ...second, parameters: {}, tamper: { common, timestamp: aMinuteAgo } }),
  ];
  return again.flatMap((answer) =>
    judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer),
  );
}

async function nearlyAlike(session: Session, [, way]: Way) {
  const parameters = { KeyPairName: await takenName(session) };
  const stem = session.names.fresh().padEnd(63, '0');
  const findings = [];
  for (const end of ['1', '2']) {
    const answer = await session.send({
      ...way,
      parameters,
      tamper: { common: { SignatureNonce: `${stem}${end}` } },
    });
    findings.push(...judgeOtherwiseLegal(session.contract, answer));
  }
  return findings;
}

function aMinuteAgo(now: Date): string {
  return timestamp(new Date(now.getTime() - 60_000));
}
