/** The mock as a target: of a run that names none, and of a dry run. */
import { REGIONS } from '../../contract/regions.ts';
import type { Registry } from '../../contract/registry.ts';
import type { Target } from '../../contract-tests/target/target.ts';
import { type Mock, startMock } from '../../mock/start.ts';
import type { Seeded } from './run-options.ts';
import type { Settings } from './verify-settings.ts';

/** The mock has all that a case may need: a resource group, and three regions that are three different ones. */
export function mockTarget(registry: Registry, { target }: Settings): Omit<Target, 'url'> {
  const chosen = new Set([target.region, target.otherRegion, target.quotaRegion]);
  const [first, second] = ['cn-beijing', 'cn-shanghai', 'cn-shenzhen', 'cn-hongkong', 'cn-qingdao'].filter(
    (region) => !chosen.has(region),
  );
  return {
    ...target,
    verifies: target.signature !== 'none',
    resourceGroup: target.resourceGroup ?? resourceGroupOf(registry),
    otherRegion: target.otherRegion ?? first,
    quotaRegion: target.quotaRegion ?? second,
  };
}

/** The resource group of the contract's example, where an operation takes one. */
function resourceGroupOf({ contracts }: Registry): string | undefined {
  for (const { document, errors } of contracts) {
    const cause = errors.checks.find(({ condition }) => condition === 'unknown-resource-group');
    const parameter = document.parameters.find(({ name }) => name === cause?.parameter);
    if (parameter !== undefined) return parameter.example;
  }
  return undefined;
}

/** Starts a mock that has what a target has. */
export async function standIn({ seed }: Seeded, target: Omit<Target, 'url'>): Promise<Mock> {
  const { region, otherRegion, quotaRegion, resourceGroup, quota, verifies } = target;
  const accessKeys = new Map([[target.accessKeyId, target.accessKeySecret]]);
  return await startMock({
    port: 0,
    quota,
    seed,
    clock: () => performance.now(),
    auth: verifies ? { accessKeys, now: () => new Date() } : undefined,
    regions: [...REGIONS, ...[region, otherRegion, quotaRegion].filter((one) => one !== undefined)],
    resourceGroups: resourceGroup === undefined ? undefined : [resourceGroup],
  });
}
