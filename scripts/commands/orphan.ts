/**
 * Whether npm has left a command behind. `npm start` and `npx` run a command in a shell; SIGTERM to npm ends npm and the
 * shell, but a shell passes no signal on, and the command would live on with its port:
 *
 *     npm start (SIGTERM) -> sh -c "node … mock" (ends) -> node … mock (now a child of another process)
 */

/**
 * Calls back once when the process that started this one has ended, if that was npm's shell.
 * @param lifecycle the value of `npm_lifecycle_event`: which script npm runs, or `npx`
 */
export function whenOrphaned(lifecycle: string | undefined, act: () => void): void {
  // Other scripts may well start a mock in the background and end before it.
  if (lifecycle !== 'start' && lifecycle !== 'npx') return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    act();
  }, INTERVAL_MILLISECONDS).unref();
}

const INTERVAL_MILLISECONDS = 200;
