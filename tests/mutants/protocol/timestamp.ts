/** Mutants about the timestamp of a signature. */
import { CHECKS } from '../../../mock/authentication/authenticate.ts';
import { type Credential, commonOf } from '../../../mock/authentication/credential.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { answeringCode, checking, passing, sparing } from './signature-faults.ts';

const format = 'authentication.timestamp-format';
const window = 'authentication.timestamp-window';

/** The mutants of this theme. */
export const timestampMutants: readonly Mutant[] = [
  {
    name: 'timestamp-in-any-form',
    fault: 'It takes whatever JavaScript reads as a moment.',
    clause: format,
    caughtBy: [`${format}:*`],
    behave: () => sparing('wellFormed', (credential) => !Number.isNaN(momentOf(credential))),
  },
  {
    name: 'timestamp-with-fractions',
    fault: 'It takes fractions of a second.',
    clause: format,
    caughtBy: [`${format}:fraction/*`],
    behave: () => written(/\.\d+Z$/),
  },
  {
    name: 'timestamp-with-offset',
    fault: 'It takes an offset in place of the Z.',
    clause: format,
    caughtBy: [`${format}:offset/*`],
    behave: () => written(/\+00:00$/),
  },
  {
    name: 'timestamp-without-zone',
    fault: 'It takes a timestamp without a Z for one in UTC.',
    clause: format,
    caughtBy: [`${format}:no-zone/*`],
    behave: () => written(/T[\d:]+$/),
  },
  {
    name: 'timestamp-malformed-expired',
    fault: 'It answers a malformed timestamp as one that is expired.',
    clause: format,
    caughtBy: [`${format}:*`],
    behave: () => checking({ wellFormed: passing }),
  },
  {
    name: 'timestamp-malformed-403',
    fault: 'It answers a malformed timestamp with the status 403.',
    clause: format,
    caughtBy: [`${format}:*`],
    behave: () => answeringCode('InvalidTimeStamp.Format', { status: 403 }),
  },
  {
    name: 'timestamp-malformed-other-words',
    fault: 'It answers a malformed timestamp with a message of its own.',
    clause: format,
    caughtBy: [`${format}:*`],
    behave: () => answeringCode('InvalidTimeStamp.Format', { Message: 'The timestamp is malformed.' }),
  },
  {
    name: 'window-unchecked',
    fault: 'It takes any time.',
    clause: window,
    caughtBy: [`${window}:16-*`, `${window}:a-day-*`],
    hint: {
      text: 'Timestamps are not checked. Reject one that is too far from the time of the server.',
      received: ['*: 200, a success'],
    },
    behave: () => checking({ inTime: passing }),
  },
  {
    name: 'window-open-to-the-past',
    fault: 'It refuses timestamps of the future only.',
    clause: window,
    caughtBy: [`${window}:*-old/*`],
    behave: () => near((minutes) => minutes <= 15),
  },
  {
    name: 'window-open-to-the-future',
    fault: 'It refuses timestamps of the past only.',
    clause: window,
    caughtBy: [`${window}:*-ahead/*`],
    behave: () => near((minutes) => minutes >= -15),
  },
  {
    name: 'window-closed-to-the-future',
    fault: 'It takes no timestamp that is ahead of its clock.',
    clause: window,
    caughtBy: [`${window}:14-minutes-ahead/*`],
    behave: () => near((minutes) => minutes >= -15 && minutes < 1),
  },
  {
    name: 'window-of-10-minutes',
    fault: 'It takes timestamps that are at most 10 minutes off.',
    clause: window,
    caughtBy: [`${window}:14-*`],
    behave: () => near((minutes) => Math.abs(minutes) <= 10),
  },
  {
    name: 'window-of-a-quarter-of-a-day',
    fault: 'It takes timestamps that are at most 6 hours off.',
    clause: window,
    caughtBy: [`${window}:16-*`],
    behave: () => near((minutes) => Math.abs(minutes) <= 6 * 60),
  },
  {
    name: 'window-of-each-day',
    fault: 'It compares the time of day, and not the day.',
    clause: window,
    caughtBy: [`${window}:a-day-*`],
    behave: () =>
      near((minutes) => {
        const offToday = Math.abs(minutes) % DAY;
        return Math.min(offToday, DAY - offToday) <= 15;
      }),
  },
  {
    name: 'window-unchecked-in-v3',
    fault: 'It checks the time of V1 requests only.',
    clause: window,
    caughtBy: [`${window}:16-*/v3-get`],
    behave: () => sparing('inTime', ({ version }) => version === 'V3'),
  },
  {
    name: 'window-unchecked-in-forms',
    fault: 'It checks the time of requests by GET only.',
    clause: window,
    caughtBy: [`${window}:16-*/v1-post`],
    behave: () => sparing('inTime', ({ stringToSign }) => stringToSign.startsWith('POST&')),
  },
  {
    name: 'expired-illegal',
    fault: 'It answers an expired timestamp with IllegalTimestamp, as old documents have it.',
    clause: window,
    caughtBy: [`${window}:16-*`, `${window}:a-day-*`],
    behave: () => answeringCode('InvalidTimeStamp.Expired', { Code: 'IllegalTimestamp' }),
  },
  {
    name: 'expired-403',
    fault: 'It answers an expired timestamp with the status 403.',
    clause: window,
    caughtBy: [`${window}:16-*`, `${window}:a-day-*`, `${window}:everywhere`],
    behave: () => answeringCode('InvalidTimeStamp.Expired', { status: 403 }),
  },
];

const DAY = 24 * 60;

/** Takes timestamps by how many minutes they are ahead. */
function near(isNear: (minutes: number) => boolean): Behaviour {
  return checking({
    inTime(credential, { now, ...rest }, contract) {
      const minutes = (momentOf(credential) - now().getTime()) / 60_000;
      // A clock that agrees with the timestamp, or one that can't.
      const moment = isNear(minutes) ? momentOf(credential) : 0;
      return CHECKS.inTime(credential, { ...rest, now: () => new Date(moment) }, contract);
    },
  });
}

/** Takes timestamps in one more form. */
function written(form: RegExp): Behaviour {
  return sparing('wellFormed', (credential) => form.test(commonOf(credential, 'Timestamp') ?? ''));
}

function momentOf(credential: Credential): number {
  return Date.parse(commonOf(credential, 'Timestamp') ?? '');
}
