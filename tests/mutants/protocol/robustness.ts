/** Mutants that do not recover from an odd request, so that the next one fails. */
import type { HttpRequest } from '../../../mock/server/http.ts';
import type { Reading } from '../../../mock/pipeline/read-parameters.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import { guarding } from '../proxies.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { staging } from '../faults.ts';

/** The mutants of this theme. */
export const robustnessMutants: readonly Mutant[] = [
  {
    name: 'broken-by-any-oddity',
    fault: 'After whatever it does not expect, a worker starts anew, and answers the next request with 500.',
    clause: 'transport.survives',
    caughtBy: ['transport.survives:*'],
    behave: () => broken(isOdd),
  },
  {
    name: 'broken-by-large-bodies',
    fault: 'A body of more than a megabyte eats its memory up, so that the next request fails.',
    clause: 'transport.survives',
    caughtBy: ['transport.survives:a-body-of-2-MiB'],
    behave: () => broken(({ body }) => body === undefined),
  },
  {
    name: 'broken-by-tag-numbers',
    fault:
      'It makes an array as long as the number of a tag says, and has no memory left for the next request.',
    clause: 'transport.survives',
    caughtBy: ['transport.survives:a-tag-with-a-huge-number'],
    behave: () =>
      broken(
        (request, reading) =>
          isOdd(request, reading) &&
          [...reading.parameters.keys()].some((name) => /^Tag\.\d{8,}\./.test(name)),
      ),
  },
  {
    name: 'gone-after-large-headers',
    fault: 'A flood of headers ends the process, which takes a while to come back.',
    clause: 'transport.survives',
    caughtBy: ['transport.survives:headers-of-64-KiB'],
    behave: () => {
      let toDrop = 0;
      return {
        proxy: guarding(({ headers }) => {
          if ('x-flood' in headers) {
            // The next request, and the same once more, since a client tries a connection anew that was closed.
            toDrop = 3;
          }
          return toDrop-- > 0 ? 'drop' : 'pass';
        }),
      };
    },
  },
  {
    name: 'gone-after-malformed-escape',
    fault: 'Nobody catches the exception of its decoder, which ends the server for good.',
    clause: 'transport.survives',
    caughtBy: [
      'transport.survives:*',
      'quota.*',
      'state.refusal-takes-no-name:the-quota',
      'order.of-checks:*-before-quota',
      'errors.QuotaExceed.KeyPair:exactly',
      // The sweeps come last, and nobody is there any more.
      '*:all',
      '*:json',
      '*:xml',
      '*:everywhere',
      '*:everywhere/*',
      '*:successes',
      '*:refusals',
    ],
    behave: () => ({ proxy: guarding(({ url }) => (url?.includes('%zz') ? 'die' : 'pass')) }),
  },
  {
    name: 'post-without-body-dropped',
    fault: 'It closes the connection of a POST without a body.',
    clause: 'request.post-query',
    caughtBy: ['request.post-query:*', 'format.default-json-for-v3:post/*', 'authentication.*:post-query'],
    behave: () => ({
      proxy: guarding(({ method, headers }) =>
        method === 'POST' && headers['content-length'] === '0' ? 'drop' : 'pass',
      ),
    }),
  },
];

/** Fails at the request that follows one of a kind. */
function broken(isDeadly: (request: HttpRequest, reading: Reading) => boolean): Behaviour {
  let isBroken = false;
  return staging({
    readParameters(request) {
      const reading = STAGES.readParameters(request);
      const wasBroken = isBroken;
      isBroken = !wasBroken && isDeadly(request, reading);
      return wasBroken ? { ...reading, refused: { answer: 'InternalError' } } : reading;
    },
  });
}

/** Whether a request is no call of this API. */
function isOdd({ headers }: HttpRequest, { parameters, refused }: Reading): boolean {
  const isCall = ['Action', 'RegionId'].some((name) => parameters.has(name)) || headers.has('x-acs-action');
  return refused !== undefined || !isCall;
}
