// The mock of this kit; with a seed as the argument its keys are seeded ones.
import { startMock } from '../mock/start.ts';
import { reportCpu } from './report-cpu.ts';

const seed = process.argv[2];
const mock = await startMock({
  clock: () => performance.now(),
  port: 0,
  quota: Number.MAX_SAFE_INTEGER,
  seed: seed === undefined ? undefined : Number(seed),
});
reportCpu(mock.port);
