/**
 * Cases about nonces: one that was used is rejected, whatever else comes with it.
 *
 *     GET    SignatureNonce=n1   -> a success
 *     GET    SignatureNonce=n1   -> SignatureNonceUsed
 *     POST   SignatureNonce=n1   -> SignatureNonceUsed
 */
import { timestamp } from '../../../contract/signature/timestamp.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { judged } from '../legal.ts';
import { callOf, inEachWay } from '../written-case.ts';
import type { Probes } from '../probes.ts';
import type { Way } from '../ways.ts';

/** All cases about nonces. */
export function nonceCases(probes: Probes): ScenarioCase[] {
  return [usedAgain('v1-get', 'v1-post'), usedAgain('v3-get', 'v3-post'), ...nearlyAlike(probes)];
}

/** Nothing but the nonce is as it was: neither the rest of the request nor, the last time, the timestamp. */
function usedAgain(first: Way, second: Way): ScenarioCase {
  const version = first.slice(0, 2);
  return {
    id: `authentication.nonce-reuse:refused/${version}`,
    clause: 'authentication.nonce-reuse',
    title: `a nonce is good once, by whichever method (${version.toUpperCase()})`,
    needs: 'verification',
    async scenario(session) {
      const { errors } = session.contract;
      const code = errors.owedForCondition('nonce-used');
      const common = { SignatureNonce: session.names.fresh() };
      const made = await session.send(callOf({ tamper: { common } }, first));
      if (made.outcome !== 'accepted') return 'the target refuses the first request with the nonce';
      const again = [
        await session.send(callOf({ tamper: { common } }, first)),
        await session.send(callOf({ tamper: { common, timestamp: aMinuteAgo } }, second)),
      ];
      return again.flatMap((answer) =>
        judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer),
      );
    },
  };
}

function nearlyAlike({ harmless }: Probes): ScenarioCase[] {
  const literal = {
    clause: 'authentication.nonce-reuse',
    slug: 'nearly-alike',
    title: 'of two long nonces that differ at their end both are good',
    ways: ['v1-get', 'v3-get'],
  } as const;
  return inEachWay(literal).map(({ id, title, way }) => ({
    id,
    clause: literal.clause,
    title,
    needs: 'verification',
    async scenario(session: Session) {
      const stem = session.names.fresh().padEnd(63, '0');
      const findings = [];
      for (const end of ['1', '2']) {
        const tamper = { common: { SignatureNonce: `${stem}${end}` } };
        findings.push(...(await judged(session, { tamper, legalBeside: harmless }, way)));
      }
      return findings;
    },
  }));
}

function aMinuteAgo(now: Date): string {
  return timestamp(new Date(now.getTime() - 60_000));
}
