/** Progress while a run goes on: one line that rewrites itself on a terminal, now and then a plain line elsewhere. */
import type { WriteStream } from 'node:tty';
import type { Verdict } from '../../contract-tests/verdict.ts';

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
      stream.write(`\r\x1b[2K${done === total ? '' : line}`);
    } else if (done % STEP === 0 || done === total) stream.write(`${count}\n`);
  };
}
