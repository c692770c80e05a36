/** Progress while a run goes on: one line that rewrites itself on a terminal, now and then a plain line elsewhere. */
import type { WriteStream } from 'node:tty';
import type { Verdict } from '../../contract-tests/engine/verdict.ts';

/** Takes away the line of the progress, so that something else can be written; there is none but on a terminal. */
export function clearProgress(stream: WriteStream): void {
  if (stream.isTTY) stream.write(CLEAR);
}

/** To the beginning of the line, and all of it away. */
const CLEAR = '\r\u001B[2K';

/** Every so many verdicts a plain line is written. */
const STEP = 100;

/**
 * Makes the listener of a run's verdicts.
 * @param stream where to write; a terminal or not
 */
export function progress(stream: WriteStream): (verdict: Verdict, total: number) => void {
  let done = 0;
  let bad = 0;
  return ({ id, ending }, total) => {
    done++;
    if (ending === 'fail' || ending === 'error') bad++;
    const count = `${String(done).padStart(String(total).length)}/${total} cases, ${bad} failed`;
    if (stream.isTTY) {
      const line = `${count}  ${id}`.slice(0, stream.columns - 1);
      stream.write(`${CLEAR}${done === total ? '' : line}`);
    } else if (done % STEP === 0 || done === total) stream.write(`${count}\n`);
  };
}
