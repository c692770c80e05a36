/** Cases about the timestamp of a signature (ruling 22): how it is written, and how far it may be off. */
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { timestamp } from '../../../contract/signature/timestamp.ts';
import { NEEDS, V1_FORM, V1_GET, V3_GET, type Way, called } from './signed-ways.ts';
import { takenName } from '../create-key-pair/taken-name.ts';

/** All cases about timestamps. */
export function timestampCases(): Case[] {
  return [...malformed(), ...outside(), ...inside()];
}

/** The time of day, in other forms than the one of the contract. */
const FORMS: readonly (readonly [
  tail: string,
  what: string,
  ways: readonly Way[],
  write: (now: Date) => string,
])[] = [
  ['fraction', 'fractions of a second', [V1_GET, V1_FORM, V3_GET], (now) => now.toISOString()],
  ['offset', 'an offset for a Z', [V1_GET, V3_GET], (now) => timestamp(now).replace('Z', '+00:00')],
  ['no-zone', 'no Z', [V1_GET], (now) => timestamp(now).replace('Z', '')],
  ['space', 'a space for a T', [V1_GET], (now) => timestamp(now).replace('T', ' ')],
  ['minutes', 'no seconds', [V1_GET], (now) => timestamp(now).replace(/:\d\dZ/, 'Z')],
  ['basic', 'no hyphens and no colons', [V1_GET], (now) => timestamp(now).replaceAll(/[-:]/g, '')],
  ['seconds', 'seconds since 1970', [V1_GET, V3_GET], (now) => String(Math.floor(now.getTime() / 1000))],
];

function malformed(): CallCase[] {
  const clause = 'authentication.timestamp-format';
  return FORMS.flatMap(([tail, what, ways, write]) =>
    ways.map(([name, way]): CallCase => ({
      id: `${clause}:${tail}/${name}`,
      clause,
      title: `a timestamp with ${what} is malformed (${called(name)})`,
      needs: NEEDS,
      call: { ...way, parameters: {}, tamper: { timestamp: write } },
      expect: { outcome: 'refused', code: 'InvalidTimeStamp.Format', exactly: {} },
    })),
  );
}

/** A minute more than allowed, since two clocks are never quite the same. */
const OUTSIDE: readonly (readonly [tail: string, what: string, ways: readonly Way[], minutes: number])[] = [
  ['16-minutes-old', 'of 16 minutes ago', [V1_GET, V1_FORM, V3_GET], -16],
  ['16-minutes-ahead', '16 minutes ahead', [V1_GET, V1_FORM, V3_GET], 16],
  ['a-day-old', 'of the same time yesterday', [V1_GET], -24 * 60],
  ['a-day-ahead', 'of the same time tomorrow', [V1_GET], 24 * 60],
];

function outside(): CallCase[] {
  const clause = 'authentication.timestamp-window';
  return OUTSIDE.flatMap(([tail, what, ways, minutes]) =>
    ways.map(([name, way]): CallCase => ({
      id: `${clause}:${tail}/${name}`,
      clause,
      title: `a timestamp ${what} is expired (${called(name)})`,
      needs: NEEDS,
      call: { ...way, parameters: {}, tamper: { timestamp: off(minutes) } },
      expect: { outcome: 'refused', code: 'InvalidTimeStamp.Expired', exactly: {} },
    })),
  );
}

function inside(): ScenarioCase[] {
  const clause = 'authentication.timestamp-window';
  return [V1_GET, V3_GET].flatMap(([name, way]) =>
    [-14, 14].map((minutes): ScenarioCase => ({
      id: `${clause}:14-minutes-${minutes < 0 ? 'old' : 'ahead'}/${name}`,
      clause,
      title: `a timestamp 14 minutes ${minutes < 0 ? 'old' : 'ahead'} is good (${called(name)})`,
      needs: NEEDS,
      given: [TAKEN_NAME],
      async scenario(session) {
        const parameters = { KeyPairName: await takenName(session) };
        const tamper = { timestamp: off(minutes) };
        return judgeOtherwiseLegal(session.contract, await session.send({ ...way, parameters, tamper }));
      },
    })),
  );
}

function off(minutes: number): (now: Date) => string {
  return (now) => timestamp(new Date(now.getTime() + minutes * 60_000));
}
