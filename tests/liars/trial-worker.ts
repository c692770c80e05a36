// A worker of the proof: it tries the servers that it is told by name, one after the other, and tells how each went.
import { liars } from './all-liars.ts';
import { trial } from './trial.ts';
import type { Job } from './trials.ts';
import { twins } from './twins.ts';

process.on('message', ({ name, seed }: Job) => {
  const server = [...liars, ...twins].find((one) => one.name === name);
  void trial(server?.behave() ?? {}, seed).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
