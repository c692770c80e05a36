/**
 * A mock with a state file that takes no time for keys, so that most of its time goes into keeping pairs:
 *
 *     node --import tsx loaded-mock.ts /tmp/state.db 1      writes its URL, then answers until it is killed
 */
import { randomUUID } from 'node:crypto';
import { seededKeys } from '../../mock/keys/seeded-keys.ts';
import { startMock } from '../../mock/start.ts';

const [state, seed] = process.argv.slice(2);
const key = seededKeys(1).next();
// A fingerprint of its own for each pair, since a state in which two have the same is refused.
const keys = {
  next: () => ({ ...key, fingerprint: randomUUID().replaceAll('-', '') }),
  close() {},
};

const { url } = await startMock({
  clock: () => 0,
  port: 0,
  quota: Infinity,
  seed: Number(seed),
  state,
  stages: {
    perform: async (call, operation, service) => ({
      answer: operation.success,
      members: await operation.perform(call, { ...service, keys }),
    }),
  },
});
process.stdout.write(`${url}\n`);
