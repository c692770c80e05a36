/** Ports for servers that tests start in processes of their own. */
import { createServer } from 'node:net';

/** A port of 127.0.0.1 at which nothing listens at this moment. */
export function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => fulfil(port));
    });
  });
}

/**
 * Waits until something answers at a URL, whatever it says.
 * @throws Error when nothing does within 20 seconds
 */
export async function reachable(url: string): Promise<void> {
  for (let attempts = 100; attempts > 0; attempts--) {
    if (await fetch(url).catch(() => undefined)) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error(`Nothing began to listen at ${url}.`);
}
