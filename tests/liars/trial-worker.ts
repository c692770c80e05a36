// A worker of the proof: it tries the servers that it is told by name, one after the other, and tells how each went.
import { liars } from './all-liars.ts';
import { trial } from './trial.ts';
import { twins } from './twins.ts';

process.on('message', ({ name, seed, filters }: { name: string; seed: number; filters: string[] }) => {
  const server = [...liars, ...twins].find((one) => one.name === name);
  void trial(server?.behave() ?? {}, seed, filters).then(
    (result) => process.send?.({ name, result }),
    (error: unknown) =>
      process.send?.({ name, problem: error instanceof Error ? error.message : String(error) }),
  );
});
