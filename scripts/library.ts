/**
 * The package as a library, for tests of programs that call the API:
 *
 *     import { startMock } from 'ecs-keypair-contract';
 *
 *     const mock = await startMock({ seed: 1 });
 *     const answer = await fetch(`${mock.url}/?Action=…&RegionId=cn-hangzhou`);
 *     await mock.close();
 */
import { type Mock, type MockOptions, startMock as start } from '../mock/start.ts';

export type { components, operations, paths } from '../generated/create-key-pair/openapi.d.ts';
export { type Contract, readContract } from '../contract/contract.ts';
export type { ErrorCode } from '../contract/error-catalogue.ts';
export type { AuthOptions } from '../mock/authentication/authentication.ts';
export type { ControlAccess } from '../mock/control/admission.ts';
export type { MockControl, MockState } from '../mock/control/control.ts';
export type { JournalEntry, JournalFilter } from '../mock/control/journal.ts';
export type { Rule, RuleInForce } from '../mock/control/rules.ts';
export type { Mock, MockOptions } from '../mock/start.ts';

/**
 * Starts a mock, at a free port unless one is given; several of them share nothing.
 * @throws Error of node:net, such as EADDRINUSE, when it can't listen there
 */
export async function startMock(options: Partial<MockOptions> = {}): Promise<Mock> {
  return await start({ port: 0, clock: () => performance.now(), now: () => new Date(), ...options });
}
