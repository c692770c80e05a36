// A server of the benchmark, in a process of its own, tells the parent two things over IPC: the port it listens at,
// and whenever it is asked, the CPU time it has used up to now.

/** What a child tells its parent. */
export interface Report {
  /** Where it listens. */
  readonly port: number;
  /** CPU time in microseconds, in user and kernel mode, of all threads together. */
  readonly cpu: number;
}

/** Tells the port, and the CPU time at each message. */
export function reportCpu(port: number): void {
  process.on('message', report);
  process.once('disconnect', () => process.exit());
  report();

  function report(): void {
    const { user, system } = process.cpuUsage();
    process.send?.({ port, cpu: user + system } satisfies Report);
  }
}
