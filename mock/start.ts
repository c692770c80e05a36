/**
 * A mock that runs:
 *
 *     const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now() });
 *     await fetch(`${mock.url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName`);
 *     await mock.close();
 */
import type { Contract } from '../contract/contract.ts';
import { REGIONS } from '../contract/regions.ts';
import { allowedOrigins } from './server/allowed-origins.ts';
import { type AuthOptions, authentication } from './authentication/authentication.ts';
import type { ControlAccess } from './control/admission.ts';
import { type MockControl, type MockState, mockControl, written } from './control/control.ts';
import { CONTROL_BODY_OCTETS, answerControl, isControl } from './control/endpoint.ts';
import { steeredBy } from './control/force.ts';
import { readState } from './control/given-state.ts';
import { emptyJournal } from './control/journal.ts';
import { type Rule, rulesAbout } from './control/rules.ts';
import { preflight, readableByPage, refusedPage } from './server/cross-origin.ts';
import { answerDocs, isDocs } from './server/docs.ts';
import { explained } from './pipeline/explain.ts';
import { gateway } from './pipeline/gateway.ts';
import type { HttpRequest, HttpResponse } from './call/http.ts';
import { BODY_OCTETS, type HttpServer, listen } from './server/http-server.ts';
import { logLine, printable } from './server/log-line.ts';
import type { Operations } from './operations/operation.ts';
import { operationsOf } from './operations/registry.ts';
import type { Service } from './account/service.ts';
import { type StateFile, openStateFile } from './account/state-file.ts';
import { accountStore } from './account/store.ts';
import { STAGES, type Stages } from './pipeline/stages.ts';
import { type Supply, supplyOf } from './account/supply.ts';

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
  /** How signatures are verified; by itself credentials are read but not checked. */
  readonly auth?: AuthOptions | undefined;
  /** The time of day, for the journal; that of `auth` by itself. */
  readonly now?: (() => Date) | undefined;
  /** Who may steer the mock over HTTP, under `/_mock/`; clients on its own machine by itself. */
  readonly control?: ControlAccess | undefined;
  /**
   * The origins whose pages may use the API from a browser, beside those on the machine itself: `https://example.com`, or
   * `null` for every page that is a file or stands in a sandbox.
   */
  readonly allowOrigins?: readonly string[] | undefined;
  /** Whether answers say in headers which rule and clause the request breaks. */
  readonly explain?: boolean | undefined;
  /** What requests get from the start in place of what they would have got. */
  readonly rules?: readonly Rule[] | undefined;
  /** The file that keeps the key pairs for the next start; made if it is not there. By itself they are forgotten. */
  readonly state?: string | undefined;
  /** The key pairs that there are at the start, unless some were kept from before. */
  readonly initialState?: MockState | undefined;
  /** The folder of the documentation, a URL that ends in a slash, to serve it under `/_docs/`; by itself there is none. */
  readonly docs?: URL | undefined;
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
  /** Steers it: state, journal and rules. */
  readonly control: MockControl;
  /** Answers the requests under way, then closes all connections. */
  close(): Promise<void>;
}

/**
 * Starts a mock, which shares nothing that changes with any other one.
 * @throws Error of node:net, such as EADDRINUSE, when it can't listen there; Error when the contract can't be read;
 *   InputFault with one sentence for each fault in the rules, in the origins, in the state or in what the state file holds; Error with one sentence when the
 *   state file is locked, is something else or can't be written
 */
export async function startMock(options: MockOptions): Promise<Mock> {
  const {
    clock,
    log,
    host = '127.0.0.1',
    port = 4010,
    seed,
    control: access = 'loopback',
    explain,
  } = options;
  const isAllowed = allowedOrigins(options.allowOrigins ?? []);
  const operations = options.operations ?? operationsOf();
  const file = options.state === undefined ? undefined : await openStateFile(options.state);
  const closing = new AbortController();
  const supply = supplyOf({ seed, run: file?.openings, closing: closing.signal });
  const service = serviceOf(options, operations, supply, file);
  const stages = { ...STAGES, ...options.stages };
  const rules = rulesAbout(namesOf(operations));
  const journal = emptyJournal(options.now ?? options.auth?.now);
  const steer = steeredBy(rules, service, closing.signal);
  const gate = gateway(operations, service, stages, host, steer);
  const { control, server } = await open().catch((error: unknown) => {
    release();
    throw error;
  });
  warmUp(operations);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`,
    port: server.port,
    control,
    async close() {
      closing.abort();
      await server.close();
      release();
    },
  };

  async function open(): Promise<{ control: MockControl; server: HttpServer }> {
    const { store } = service;
    const contract = makerOfKeyPairs(operations);
    if (file !== undefined) {
      const kept = { keyPairs: file.all().map(written) };
      supply.avoid(readState(kept, { contract, store }, `The state file ${options.state}`));
    }
    const steered = mockControl({
      contract,
      store,
      rules,
      journal,
      start: { rules: options.rules, state: options.initialState },
      restart() {
        supply.restart();
        service.authentication?.nonces.clear();
      },
      avoid: (pairs) => supply.avoid(pairs),
    });
    await begin(steered, service, options);
    const listening = await listen({
      host,
      port,
      sendDate: seed === undefined,
      bodyLimit: (target) => (isForControl(target) ? CONTROL_BODY_OCTETS : BODY_OCTETS),
      answer: (request, client) => answer(steered, request, client),
      refuse(name) {
        const response = gate.refuse(name);
        log?.(`(no request) -> ${response.status} ${name}`);
        return response;
      },
    });
    return { control: steered, server: listening };
  }

  async function answer(
    steered: MockControl,
    request: HttpRequest,
    client: () => string | undefined,
  ): Promise<HttpResponse> {
    if (isForControl(request.target)) {
      const response = await answerControl(steered, request, client(), access, host);
      log?.(`${request.method} ${printable(request.target)} -> ${response.status}`);
      return response;
    }
    if (options.docs !== undefined && isDocs(request.target)) {
      return await answerDocs(options.docs, request);
    }
    const preflighted = preflight(request, isAllowed);
    if (preflighted !== undefined) return preflighted;
    const began = clock();
    const exchange = await gate.answer(request, refusedPage(request, isAllowed, host));
    const milliseconds = clock() - began;
    journal.note(exchange, milliseconds);
    log?.(logLine(exchange, milliseconds));
    return readableByPage(explain ? explained(exchange) : exchange.response, request, isAllowed);
  }

  function isForControl(target: string): boolean {
    return access !== 'off' && isControl(target);
  }

  function release(): void {
    service.keys.close();
    file?.close();
  }
}

/** Lays in the rules and the key pairs that the mock starts with. */
async function begin(control: MockControl, service: Service, options: MockOptions): Promise<void> {
  if (options.rules) control.setRules(options.rules);
  if (options.initialState && service.store.keyPairs.all().length === 0)
    await control.setState(options.initialState);
}

function serviceOf(
  { quota = 500, regions = REGIONS, resourceGroups, auth }: MockOptions,
  operations: Operations,
  { ids, keys }: Supply,
  records: StateFile | undefined,
): Service {
  return {
    store: accountStore({
      regions,
      resourceGroups: resourceGroups ?? examplesOf(operations, 'ResourceGroupId'),
      quota,
      records,
    }),
    authentication: auth && authentication(auth),
    ids,
    keys,
  };
}

function examplesOf(operations: Operations, parameter: string): string[] {
  const parameters = operations.flatMap(({ contract }) => contract.document.parameters);
  return parameters.filter(({ name }) => name === parameter).map(({ example }) => example);
}

/** The contract that says which key pairs there can be. */
function makerOfKeyPairs(operations: Operations): Contract {
  const contracts = operations.map(({ contract }) => contract);
  return contracts.find(({ document }) => document.operation === 'CreateKeyPair') ?? operations[0].contract;
}

/** The names of the documented answers. */
function namesOf(operations: Operations): string[] {
  return operations.flatMap(({ contract }) => contract.document.answers.map(({ name }) => name));
}

/** Has an answer ready before the first request comes. A failure shows when an answer is asked for. */
function warmUp(operations: Operations): void {
  for (const { answers, success } of operations) answers.find(success)?.catch(() => {});
}
