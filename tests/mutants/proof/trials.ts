/** Tries many servers in parallel, each in one of a few worker processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Trial } from './trial.ts';

/** What a worker reports about one server. */
interface Report {
  readonly result?: Trial;
  readonly problem?: string;
}

/** One server to try: a mutant or a variant by its name, and how. */
export interface Job {
  readonly name: string;
  /** The seed of the run. */
  readonly seed: number;
  /** Whether a mutant is tried on all cases and not only on those of `selection.ts`. */
  readonly whole: boolean;
}

/**
 * Tries servers.
 * @param workers how many processes share the work
 * @param onTrial called with each result as it comes
 * @throws Error when a trial can't be run at all
 */
export async function trials(
  jobs: readonly Job[],
  workers: number,
  onTrial: (job: Job, result: Trial) => void,
): Promise<void> {
  const waiting = [...jobs];
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work));

  async function work(): Promise<void> {
    const child = fork(new URL('trial-worker.ts', import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // What a trial leaves behind dies young: room for it saves a tenth of the time.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    });
    try {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
        child.send(job);
        const { result, problem } = await reportOf(child);
        if (result === undefined) {
          throw new Error(`The trial of ${job.name} failed: ${problem ?? 'no reason given'}`);
        }
        onTrial(job, result);
      }
    } finally {
      child.kill();
    }
  }
}

async function reportOf(child: ChildProcess): Promise<Report> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a worker ended with the code ${code}`);
      }),
    ]);
    return message;
  } finally {
    waiting.abort();
  }
}
