// A worker of the proof: it tries the servers that it is told by name, one after the other, and tells how each went.
import { liars } from '../all-mutants.ts';
import { casesOf } from './selection.ts';
import { trial } from './trial.ts';
import type { Job } from './trials.ts';
import { twins } from '../conforming/variants.ts';

process.on('message', ({ name, seed, whole }: Job) => {
  const liar = liars.find((one) => one.name === name);
  const server = liar ?? twins.find((one) => one.name === name);
  const cases = liar === undefined || whole ? [] : casesOf(liar, seed);
  void trial(server?.behave() ?? {}, seed, cases).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
