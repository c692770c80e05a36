/** What becomes of a run at Ctrl-C, at another signal to end, or at a crash: it ends early, so that it can clean up. */

/** An interruption that may come. */
export interface Interruption {
  /** Aborted when it comes. */
  readonly signal: AbortSignal;
  /** The exit code it means: that of the signal, or 2 for a crash; undefined when none came. */
  code(): number | undefined;
  /** Lets signals and crashes end the process again. */
  ignore(): void;
}

/**
 * Catches interruptions. A second one ends the process at once.
 * @param tell gets one sentence
 */
export function catchInterruption(tell: (sentence: string) => void): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (own: number, sentence: string) => {
    if (code !== undefined) process.exit(own);
    code = own;
    tell(sentence);
    controller.abort();
  };
  const listeners = Object.entries(SIGNALS).map(
    ([name, own]) =>
      [name, () => stop(own, `${name}: the run ends here; once more leaves everything as it is.`)] as const,
  );
  const crashed = (error: unknown) =>
    stop(
      2,
      `The suite itself failed, and ends here: ${error instanceof Error ? error.message : String(error)}`,
    );
  for (const [name, listener] of listeners) process.on(name, listener);
  process.on('uncaughtException', crashed);
  return {
    signal: controller.signal,
    code: () => code,
    ignore() {
      for (const [name, listener] of listeners) process.off(name, listener);
      process.off('uncaughtException', crashed);
    },
  };
}

/** The signals that ask a process to end, with the exit codes that shells give for them. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
