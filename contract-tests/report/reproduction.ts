/**
 * How to see a finding again, as text for a shell: the request as a line of curl, the requests of a scenario as a short
 * script, or the replay of the case where no line of curl says it.
 *
 *     run=$(openssl rand -hex 5)
 *     curl -sS -i 'http://127.0.0.1:4010/?…&KeyPairName=ct-'"$run"'-k'
 *     curl -sS -i 'http://127.0.0.1:4010/?…&KeyPairName=ct-'"$run"'-k'
 */
import type { Answer } from '../target/answer.ts';
import type { Course } from '../engine/course.ts';
import type { Finding } from '../judges/finding.ts';
import type { RunOptions } from '../engine/run.ts';
import type { Target } from '../target/target.ts';
import type { Verdict } from '../engine/verdict.ts';
import { type Filling, curl } from '../target/curl.ts';
import { type FreshPart, lettersIn, runIdIn, withHoles } from '../target/fresh-name.ts';
import { replayLine } from './replay-line.ts';

/** The run that a finding is of. */
export interface OfRun {
  readonly target: Target;
  readonly options: Pick<RunOptions, 'runId' | 'seed' | 'strict' | 'overrides' | 'command'>;
}

/** The text. */
export function reproduction(
  { id, needs }: Pick<Verdict, 'id' | 'needs'>,
  { answer, amongOthers }: Finding,
  run: OfRun,
): string {
  if (answer !== undefined && needs === 'quota-region') {
    const line = linesOf([answer], run);
    if (line !== undefined) return `# The region has to be full, as the run has left it.\n${line}`;
  }
  const script = answer === undefined || amongOthers ? undefined : scriptOf(answer, run);
  if (script !== undefined) return script;
  const playing = amongOthers ? undefined : answer?.course?.caseId;
  return replayLine(run.target, run.options, { replay: id, needs, ...(playing === id ? {} : { playing }) });
}

function scriptOf(answer: Answer, run: OfRun): string | undefined {
  const { course } = answer;
  if (course?.isPlain === false) return undefined;
  return linesOf(course === undefined ? [answer] : stepsTo(answer, course, run.options.runId), run);
}

/** One line for each request, with a line before them where they share a name. */
function linesOf(steps: readonly Answer[], { target, options }: OfRun): string | undefined {
  const [first] = steps;
  const isOnce = first !== undefined && steps.length === 1;
  const fresh = isOnce ? partOf(first, options.runId) : runIdOf(steps, options.runId);
  const by = fresh === undefined ? '' : isOnce ? `"$(${fresh.command})"` : '"$run"';
  const lines = steps.map((step) => curl(step.exchange, target, fillingOf(step, fresh, by), options.command));
  if (lines.includes(undefined)) return undefined;
  return [...(fresh === undefined || isOnce ? [] : [`run=$(${fresh.command})`]), ...lines].join('\n');
}

function fillingOf(step: Answer, fresh: FreshPart | undefined, by: string): Filling {
  const isOwn = fresh !== undefined && (step.asked.get('KeyPairName') ?? '').includes(fresh.part);
  return { by, holes: (request) => (isOwn ? withHoles(request, fresh) : request) };
}

/** A name with neither is sent as it is, unless it made a pair and so is taken now. */
function partOf({ asked, status, course }: Answer, runId: string): FreshPart | undefined {
  const name = asked.get('KeyPairName') ?? '';
  const isTaken = course !== undefined && status < 300;
  return runIdIn(name, runId) ?? (isTaken ? lettersIn(name) : undefined);
}

function runIdOf(steps: readonly Answer[], runId: string): FreshPart | undefined {
  for (const { asked } of steps) {
    const fresh = runIdIn(asked.get('KeyPairName') ?? '', runId);
    if (fresh !== undefined) return fresh;
  }
  return undefined;
}

/** So many requests of a case are sent before the one in question, whatever they ask for. */
const FEW = 8;

/** The requests that lead to an answer, it included. */
function stepsTo(answer: Answer, { caseId, answers, makers }: Course, runId: string): Answer[] {
  const before = answers.slice(0, Math.max(0, answers.indexOf(answer)));
  const stem = stemOf(answer, runId);
  const related = before.filter((one) => stem !== undefined && stemOf(one, runId) === stem);
  const made = related.filter(({ outcome }) => outcome === 'accepted');
  const own = [
    ...(before.length <= FEW && caseId !== undefined ? before : related.length <= FEW ? related : made),
    answer,
  ];
  const names = new Set(own.map(({ asked }) => asked.get('KeyPairName') ?? ''));
  const others = Array.from(names, (name) => makers.get(name)).filter(
    (maker) => maker !== undefined && !answers.includes(maker),
  );
  return [...others.filter((maker) => maker !== undefined), ...own];
}

/** What the names of one call and its variants have in common: the id of the run and a number. */
function stemOf({ asked }: Answer, runId: string): string | undefined {
  const name = asked.get('KeyPairName') ?? '';
  const start = name.indexOf(`${runId}-`);
  return start === -1 ? undefined : /^[^-]*-[0-9a-z]*/.exec(name.slice(start))?.[0];
}
