/**
 * The pace of requests: so many per second, each gap up to a quarter longer or shorter, so that runs don't march in step.
 *
 *     rate 2   |  .  |  .  |  .  |          one by one: about half a second apart
 *              |8 at once|  .  .  .  .  |   a batch starts together, and four seconds are kept free behind it
 *
 * Requests that are sent at once are a batch, since a case about simultaneous requests would show nothing otherwise. A
 * batch is paced by its start; the average over the run is the rate.
 */
import type { Pace } from './traffic.ts';

/**
 * Paces requests.
 * @param signal once aborted, nobody waits any more
 * @returns resolves when the next request may be sent
 */
export function pacer({ rate, clock }: Pace, signal?: AbortSignal): () => Promise<void> {
  const gap = 1000 / rate;
  let freeAt = clock.now();
  let batch: Batch | undefined;
  return async () => {
    batch ??= open();
    batch.size++;
    await batch.started;
  };

  function open(): Batch {
    const opened: Batch = { size: 0, started: Promise.resolve() };
    opened.started = start(opened);
    return opened;
  }

  async function start(own: Batch): Promise<void> {
    const wait = freeAt - clock.now();
    // Even without a wait the requests of the same moment join.
    await (wait > 0 ? clock.sleep(wait, signal) : Promise.resolve());
    batch = undefined;
    freeAt = clock.now() + own.size * gap * jitter(clock.random());
  }
}

/** Requests that start together. */
interface Batch {
  size: number;
  started: Promise<void>;
}

/** A factor from 0.75 to 1.25. */
export function jitter(random: number): number {
  return 0.75 + random / 2;
}
