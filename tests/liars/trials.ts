/** Tries many servers in parallel, each in one of a few worker processes. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Trial } from './trial.ts';

/** What a worker tells about one server. */
interface Told {
  readonly name: string;
  readonly result?: Trial;
  readonly problem?: string;
}

/**
 * Tries servers.
 * @param names the names of liars and twins; one may come up several times
 * @param workers how many processes share the work
 * @param onTrial called with each result as it comes
 * @throws Error when a trial can't be run at all
 */
export async function trials(
  names: readonly string[],
  { seed, filters, workers }: { seed: number; filters: readonly string[]; workers: number },
  onTrial: (name: string, result: Trial) => void,
): Promise<void> {
  const waiting = [...names];
  await Promise.all(Array.from({ length: Math.min(workers, names.length) }, work));

  async function work(): Promise<void> {
    const child = fork(new URL('trial-worker.ts', import.meta.url), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    try {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        child.send({ name, seed, filters });
        const { result, problem } = await told(child);
        if (result === undefined)
          throw new Error(`The trial of ${name} failed: ${problem ?? 'no reason given'}`);
        onTrial(name, result);
      }
    } finally {
      child.kill();
    }
  }
}

function told(child: ChildProcess): Promise<Told> {
  return new Promise((fulfil, reject) => {
    child.once('message', fulfil);
    child.once('exit', (code) => reject(new Error(`a worker ended with the code ${code}`)));
  });
}
