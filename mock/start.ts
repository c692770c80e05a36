/**
 * A mock that runs:
 *
 *     const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now() });
 *     await fetch(`${mock.url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName`);
 *     await mock.close();
 */
import { readContract } from '../contract/contract.ts';
import { type Operations, gateway } from './gateway.ts';
import { listen } from './http-server.ts';
import { randomIds, seededIds } from './ids.ts';
import { keyPairNames } from './key-pair-names.ts';
import { randomKeys } from './keys/random-keys.ts';
import { seededKeys } from './keys/seeded-keys.ts';
import { logLine } from './log-line.ts';
import { createKeyPair } from './operations/create-key-pair.ts';
import type { Operation } from './operations/operation.ts';
import { REGIONS } from './regions.ts';
import type { Service } from './service.ts';
import { STAGES, type Stages } from './stages.ts';

/** How a mock is to be. Everything but the clock may be left out. */
export interface MockOptions {
  /** A moment in milliseconds; only differences count. */
  readonly clock: () => number;
  /** The address to listen at; 127.0.0.1 by itself. */
  readonly host?: string | undefined;
  /** The port to listen at, 0 for a free one; 4010 by itself. */
  readonly port?: number | undefined;
  /** How many key pairs an account may have in a region; 500 by itself (ruling 11). */
  readonly quota?: number | undefined;
  /** The regions of the service; the vendor's public ones by themselves. */
  readonly regions?: readonly string[] | undefined;
  /** The resource groups of every account; the one of the contract's example by itself. */
  readonly resourceGroups?: readonly string[] | undefined;
  /** Any integer. Then the same requests get the same answers, octet for octet, and the keys are for tests only. */
  readonly seed?: number | undefined;
  /** Is given one line about each request. */
  readonly log?: ((line: string) => void) | undefined;
  /** Stages that differ from those of a service that keeps the contract. */
  readonly stages?: Partial<Stages> | undefined;
  /** The operations of the service. Several mocks may share them, for a quicker start. */
  readonly operations?: Operations | undefined;
}

/** A mock that listens. */
export interface Mock {
  /** Where it listens: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
  /** Answers the requests under way, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Starts a mock, which shares nothing that changes with any other one.
 * @throws Error of node:net, such as EADDRINUSE, when it can't listen there; Error when the contract can't be read
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const { clock, log, host = '127.0.0.1', port = 4010, seed } = options;
  const operations = options.operations ?? [createKeyPair(readContract())];
  const service = serviceOf(options, operations);
  const stages = { ...STAGES, ...options.stages };
  const gate = gateway(operations, service, stages, host);
  const server = await listen({
    host,
    port,
    sendDate: seed === undefined,
    refuse(name) {
      const response = gate.refuse(name);
      log?.(`(no request) -> ${response.status} ${name}`);
      return response;
    },
    async answer(request) {
      const began = clock();
      const exchange = await gate.answer(request);
      log?.(logLine(exchange, clock() - began));
      return exchange.response;
    },
  }).catch((error: unknown) => {
    service.keys.close();
    throw error;
  });
  warmUp(operations);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`,
    port: server.port,
    async close() {
      await server.close();
      service.keys.close();
    },
  };
}

function serviceOf({ quota, regions, resourceGroups, seed }: MockOptions, [first]: Operations): Service {
  return {
    regions: new Set(regions ?? REGIONS),
    resourceGroups: new Set(resourceGroups ?? exampleOf(first, 'ResourceGroupId')),
    quota: quota ?? 500,
    names: keyPairNames(),
    ids: seed === undefined ? randomIds() : seededIds(seed),
    keys: seed === undefined ? randomKeys({ poolSize: POOL_SIZE }) : seededKeys(seed),
  };
}

/** Random keys that are ready before they are asked for. */
const POOL_SIZE = 4;

function exampleOf({ contract }: Operation, parameter: string): string[] {
  return contract.document.parameters.filter(({ name }) => name === parameter).map(({ example }) => example);
}

/** Loads Prism before the first request does. A failure shows when an answer is asked for. */
function warmUp(operations: Operations): void {
  for (const { answers, success } of operations) answers.find(success)?.catch(() => {});
}
