// A worker of the proof: gets the names of servers, tries one after the other, and reports each trial.
import { mutants } from '../all-mutants.ts';
import { casesOf } from './selection.ts';
import { trial } from './trial.ts';
import type { Job } from './trials.ts';
import { variants } from '../conforming/variants.ts';

process.on('message', ({ name, seed, whole }: Job) => {
  const mutant = mutants.find((one) => one.name === name);
  const server = mutant ?? variants.find((one) => one.name === name);
  const cases = mutant === undefined || whole ? [] : casesOf(mutant, seed);
  void trial(server?.behave() ?? {}, seed, cases).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ problem: error instanceof Error ? error.message : String(error) }),
  );
});
