/** From the settings of `verify` to the options of a run, with the clock and the chance that it takes. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunOptions } from '../../contract-tests/engine/run.ts';
import type { Environment } from '../../contract-tests/target/signing.ts';
import type { Clock, Traffic } from '../../contract-tests/target/traffic/traffic.ts';
import { isVendorHost } from '../../contract-tests/target/traffic/vendor-host.ts';
import { wireLog } from '../../contract-tests/target/traffic/wire-log.ts';
import type { Interruption } from './interruption.ts';
import { progress } from './progress.ts';
import type { Settings } from './verify-settings.ts';

/** What a run was asked for, its seed chosen. */
export type Seeded = Settings & { readonly seed: number };

/** The options of a run. */
export function optionsOf(settings: Seeded, interruption?: Interruption): RunOptions {
  const { filters, level, strict, overrides, seed, talk } = settings;
  return {
    filters,
    level,
    strict,
    overrides,
    seed,
    runId: randomBytes(5).toString('hex'),
    environment: environment(),
    clock: () => performance.now(),
    ...(import.meta.url.endsWith('.ts') ? { command: FROM_CHECKOUT } : {}),
    traffic: trafficOf(settings, interruption),
    ...(talk === 'normal' ? { onVerdict: progress(process.stdout) } : {}),
  };
}

/** In a checkout nothing is installed; called from its folder, tsx runs the sources. */
const FROM_CHECKOUT = 'npx tsx scripts/cli.ts';

/** The time of day and fresh nonces. The clean-up signs by the clock that the run has found. */
function environment(): Environment {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    nonce: () => randomUUID(),
    adjust(milliseconds) {
      offset = milliseconds;
    },
  };
}

function trafficOf({ care, talk, url }: Settings, interruption: Interruption | undefined): Traffic {
  const { ownsAccount, maxCreates, rate } = care;
  const retries = care.retries ?? (url !== undefined && isVendorHost(url) ? 3 : 0);
  return {
    ownsAccount,
    maxCreates,
    pace: rate === undefined ? undefined : { rate, clock: CLOCK },
    retry: retries === 0 ? undefined : { retries, maximumWait: LONGEST_WAIT, clock: CLOCK },
    signal: interruption?.signal,
    onExchange: talk === 'verbose' ? tellExchange : undefined,
  };
}

const tellExchange: Traffic['onExchange'] = (seen, caseId) => {
  console.log(`# ${caseId ?? 'to begin with'}`);
  for (const line of wireLog(seen)) console.log(line);
};

/** So long a run waits in all for a target that asks to slow down, in milliseconds. */
const LONGEST_WAIT = 120_000;

const CLOCK: Clock = {
  now: () => performance.now(),
  async sleep(milliseconds, signal) {
    // Aborted, it rejects, and the wait is over.
    await sleep(milliseconds, undefined, signal && { signal }).catch(() => {});
  },
  random: () => Math.random(),
};
