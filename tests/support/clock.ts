/** A clock for tests, on which time passes only by sleeping, and which remembers how long each sleep was. */
import type { Clock } from '../../contract-tests/target/traffic/traffic.ts';

/** A clock at 0, whose random number is always the same. */
export function clockInTest(random = 0.5): Clock & { readonly sleeps: readonly number[] } {
  const sleeps: number[] = [];
  let now = 0;
  return {
    sleeps,
    now: () => now,
    random: () => random,
    async sleep(milliseconds) {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
}
