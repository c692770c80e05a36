// `npm run bench`: what a request costs the mock, beside a bare node:http server and plain `prism mock`.
// Each server has a process of its own and the client is this one. The unit is CPU time of the server's process for
// one request, the median of several rounds in which the servers take turns, so that a slow spell of the machine
// hits all of them. A ratio that misses its bar is told, but is no failure: machines differ.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Report } from './report-cpu.ts';

const ROUNDS = 7;
const CONNECTIONS = 8;
const REFUSED = '/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=1abc&Format=JSON';

/** One thing to measure. */
interface Subject {
  readonly title: string;
  readonly server: Server;
  /** Requests in one round. */
  readonly requests: number;
  /** The target of the request of a number that no other request has. */
  readonly target: (number: number) => string;
  /** The status that every answer has to have. */
  readonly status: number;
}

/** A server in a process of its own. */
interface Server {
  readonly port: number;
  /** The CPU time of the process up to now, in microseconds. */
  cpu(): Promise<number>;
  stop(): void;
}

/** The project's bars: what a subject may cost, as a multiple of what another one does. */
const BARS = [
  { subject: 'mock, refused', most: 3, of: 'bare node:http' },
  { subject: 'mock, refused', most: 1 / 4, of: 'prism mock' },
  { subject: 'mock, create with --seed', most: 10, of: 'bare node:http' },
];

const create = (number: number) =>
  `/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=bench${number}&Format=JSON`;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const servers: Server[] = [];
try {
  await bench();
} finally {
  agent.destroy();
  for (const server of servers) server.stop();
}
for (const name of ['first-answer.ts', 'command-line.ts']) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' });
}

async function bench(): Promise<void> {
  const seeded = await start('mock-server.ts', '1');
  const random = await start('mock-server.ts');
  const { body } = await request(seeded.port, REFUSED);
  const bare = await start('bare-server.ts', body);
  const prism = await start('prism-server.ts', String(await freePort()));
  await untilAnswered(prism.port);

  const subjects: Subject[] = [
    { title: 'bare node:http', server: bare, requests: 3000, target: () => REFUSED, status: 400 },
    { title: 'prism mock', server: prism, requests: 400, target: () => REFUSED, status: 400 },
    { title: 'mock, refused', server: seeded, requests: 3000, target: () => REFUSED, status: 400 },
    { title: 'mock, create with --seed', server: seeded, requests: 1500, target: create, status: 200 },
    { title: 'mock, create', server: random, requests: 10, target: create, status: 200 },
  ];
  const costs = new Map(subjects.map(({ title }): [string, number[]] => [title, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const subject of subjects) {
      const cost = await costOf(subject, round);
      // The first round is for warming up.
      if (round > 0) costs.get(subject.title)?.push(cost);
    }
  }
  print(costs);
}

/** Microseconds of CPU time for one request, in one round. */
async function costOf({ server, requests, target, status }: Subject, round: number): Promise<number> {
  const before = await server.cpu();
  let next = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, askOneAfterAnother));
  return ((await settledCpu(server)) - before) / requests;

  async function askOneAfterAnother(): Promise<void> {
    while (next < requests) {
      const number = round * requests + next;
      next += 1;
      const response = await request(server.port, target(number));
      if (response.status !== status) throw new Error(`The answer is not ${status}: ${response.body}`);
    }
  }
}

/** The CPU time of a server once it has stopped working: the mock goes on making keys for its pool. */
async function settledCpu(server: Server): Promise<number> {
  let last = await server.cpu();
  for (;;) {
    await pause(50);
    const now = await server.cpu();
    if (now - last < 3000) return now;
    last = now;
  }
}

function print(costs: ReadonlyMap<string, readonly number[]>): void {
  const medianOf = (title: string) => median(costs.get(title) ?? []);
  const bare = medianOf('bare node:http');
  console.log(`CPU time of the server for one request, the median of ${ROUNDS} rounds\n`);
  for (const [title, all] of costs) {
    const [middle, least, most] = [medianOf(title), Math.min(...all), Math.max(...all)].map(microseconds);
    console.log(
      `  ${title.padEnd(26)}${middle} µs  (${least} to ${most})  ${(medianOf(title) / bare).toFixed(2).padStart(8)} x bare`,
    );
  }
  console.log();
  for (const { subject, most, of } of BARS) {
    const ratio = medianOf(subject) / medianOf(of);
    const verdict = ratio <= most ? 'met' : 'NOT met';
    console.log(`  ${subject} <= ${most} x ${of}: ${ratio.toFixed(2)}, ${verdict}`);
  }
}

function microseconds(value: number): string {
  return value.toFixed(0).padStart(7);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Starts one of the servers beside this file. */
async function start(file: string, ...argv: string[]): Promise<Server> {
  const child = fork(new URL(file, import.meta.url), argv, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The server in ${file} ended with the code ${code}.`);
  });
  const report = async (): Promise<Report> => {
    const [told] = await Promise.race([once(child, 'message'), ended]);
    return told;
  };
  const { port } = await report();
  const server = {
    port,
    async cpu() {
      child.send('cpu');
      return (await report()).cpu;
    },
    stop() {
      ended.catch(() => {});
      child.kill();
    },
  };
  servers.push(server);
  return server;
}

function request(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, body }));
    }).on('error', reject);
  });
}

/** Waits for the server at a port, which has told the port before it listened there. */
async function untilAnswered(port: number): Promise<void> {
  for (let attempts = 100; attempts > 0; attempts -= 1) {
    const answered = await request(port, REFUSED).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(100);
  }
  throw new Error('prism mock does not answer.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
