/** Cases about the timestamp of a signature: how it is written, and how far it may be off. */
import { timestamp } from '../../../contract/signature/timestamp.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Case } from '../../engine/case.ts';
import { legalCases } from '../legal.ts';
import { type CallLiteral, callCases } from '../written-case.ts';
import type { Probes } from '../probes.ts';
import type { Way } from '../ways.ts';

/** All cases about timestamps. */
export function timestampCases(contract: Contract, probes: Probes): Case[] {
  return [...callCases(malformed(contract)), ...callCases(outside(contract)), ...inside(probes)];
}

/** A way to write the time of day, or how far it is off. */
interface Timestamped {
  readonly slug: string;
  readonly what: string;
  readonly ways: readonly Way[];
  readonly write: (now: Date) => string;
}

/** The time of day, in other forms than the one of the contract. */
const FORMS: readonly Timestamped[] = [
  {
    slug: 'fraction',
    what: 'fractions of a second',
    ways: ['v1-get', 'v1-post', 'v3-get'],
    write: (now) => now.toISOString(),
  },
  {
    slug: 'offset',
    what: 'an offset for a Z',
    ways: ['v1-get', 'v3-get'],
    write: (now) => timestamp(now).replace('Z', '+00:00'),
  },
  { slug: 'no-zone', what: 'no Z', ways: ['v1-get'], write: (now) => timestamp(now).replace('Z', '') },
  {
    slug: 'space',
    what: 'a space for a T',
    ways: ['v1-get'],
    write: (now) => timestamp(now).replace('T', ' '),
  },
  {
    slug: 'minutes',
    what: 'no seconds',
    ways: ['v1-get'],
    write: (now) => timestamp(now).replace(/:\d\dZ/, 'Z'),
  },
  {
    slug: 'basic',
    what: 'no hyphens and no colons',
    ways: ['v1-get'],
    write: (now) => timestamp(now).replaceAll(/[-:]/g, ''),
  },
  {
    slug: 'seconds',
    what: 'seconds since 1970',
    ways: ['v1-get', 'v3-get'],
    write: (now) => String(Math.floor(now.getTime() / 1000)),
  },
];

function malformed({ errors }: Contract): CallLiteral[] {
  return FORMS.map(({ slug, what, ways, write }) => ({
    clause: 'authentication.timestamp-format',
    slug,
    title: `a timestamp with ${what} is malformed`,
    ways,
    needs: 'verification',
    tamper: { timestamp: write },
    rejectedWith: errors.owedFor('Timestamp', 'pattern'),
    exactly: {},
  }));
}

/** A minute more than allowed, since two clocks are never quite the same. */
const OUTSIDE: readonly Timestamped[] = [
  {
    slug: '16-minutes-old',
    what: 'of 16 minutes ago',
    ways: ['v1-get', 'v1-post', 'v3-get'],
    write: off(-16),
  },
  {
    slug: '16-minutes-ahead',
    what: '16 minutes ahead',
    ways: ['v1-get', 'v1-post', 'v3-get'],
    write: off(16),
  },
  { slug: 'a-day-old', what: 'of the same time yesterday', ways: ['v1-get'], write: off(-24 * 60) },
  { slug: 'a-day-ahead', what: 'of the same time tomorrow', ways: ['v1-get'], write: off(24 * 60) },
];

function outside({ errors }: Contract): CallLiteral[] {
  return OUTSIDE.map(({ slug, what, ways, write }) => ({
    clause: 'authentication.timestamp-window',
    slug,
    title: `a timestamp ${what} is expired`,
    ways,
    needs: 'verification',
    tamper: { timestamp: write },
    rejectedWith: errors.owedForCondition('timestamp-outside-window'),
    exactly: {},
  }));
}

function inside({ harmless }: Probes): Case[] {
  const common = {
    clause: 'authentication.timestamp-window',
    ways: ['v1-get', 'v3-get'],
    needs: 'verification',
    legalBeside: harmless,
  } as const;
  return legalCases([
    {
      ...common,
      slug: '14-minutes-old',
      title: 'a timestamp 14 minutes old is good',
      tamper: { timestamp: off(-14) },
    },
    {
      ...common,
      slug: '14-minutes-ahead',
      title: 'a timestamp 14 minutes ahead is good',
      tamper: { timestamp: off(14) },
    },
  ]);
}

function off(minutes: number): (now: Date) => string {
  return (now) => timestamp(new Date(now.getTime() + minutes * 60_000));
}
