/** The set-up of the contract tests under vitest: a mock with all that a case may need. */
import type { TestProject } from 'vitest/node';
import { readContract } from '../../contract/contract.ts';
import { startMock } from '../../mock/start.ts';

/** Starts the target and tells the tests where it is; the function that is returned stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { document } = readContract();
  const accessKeys = new Map([
    ['testid', 'testsecret'],
    ['other-testid', 'other-testsecret'],
  ]);
  const auth = { accessKeys, now: () => new Date() };
  const mock = await startMock({ port: 0, seed: 1, clock: () => performance.now(), auth });
  project.provide('target', {
    url: mock.url,
    region: 'cn-hangzhou',
    signature: 'v1',
    accessKeyId: 'testid',
    accessKeySecret: 'testsecret',
    otherAccessKey: { accessKeyId: 'other-testid', accessKeySecret: 'other-testsecret' },
    verifies: true,
    timeout: 10_000,
    resourceGroup: document.parameters.find(({ name }) => name === 'ResourceGroupId')?.example,
    otherRegion: 'cn-beijing',
    quotaRegion: 'cn-shanghai',
    quota: 500,
  });
  return () => mock.close();
}
