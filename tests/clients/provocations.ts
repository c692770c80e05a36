/**
 * How a user of an SDK comes by each error of the catalogue, made of the example that stands beside its cause:
 *
 *     { KeyPairName: '1' }                    -> { wish: { name: '1' } }
 *     { Timestamp: null }                     -> { wish: { common: { Timestamp: '' } } }
 *     { RegionId: { from: a-full-region } }   -> { wish: {}, mock: { quota: 0 } }
 */
import { type Origin, literalsOf, originsOf } from '../../contract/breaking-example.ts';
import type { CatalogueEntry } from '../../contract/error-catalogue.ts';
import { timestamp } from '../../contract/signature/timestamp.ts';
import type { MockOptions } from '../../mock/start.ts';
import { ACCESS_KEY, type Client, type Wish } from './client.ts';

/** How to come by an error. */
export interface Provocation {
  /** What to send. */
  readonly wish: Wish;
  /** What to send before, which succeeds. */
  readonly before?: Wish;
  /** How the mock has to be. */
  readonly mock?: Partial<MockOptions>;
}

/** How the user of a client comes by a code; undefined where the client offers no way. */
export function provocationOf({ causes }: CatalogueEntry, { settable }: Client): Provocation | undefined {
  const example = causes.at(-1)?.example;
  if (example === undefined) return undefined;
  const [origin] = originsOf(example);
  const provocation =
    origin === undefined ? { wish: wishOf(literalsOf(example)) } : provocationFrom(...origin);
  const names = Object.keys(provocation.wish.common ?? {});
  return names.every((name) => settable.includes(name)) ? provocation : undefined;
}

function provocationFrom(name: string, origin: Origin): Provocation {
  switch (origin) {
    case 'an-earlier-call': {
      const wish = name === 'SignatureNonce' ? { common: { SignatureNonce: 'the-same' } } : {};
      return { wish, before: name === 'SignatureNonce' ? { ...wish, name: 'first' } : wish };
    }
    case 'a-full-region':
      return { wish: {}, mock: { quota: 0 } };
    case 'another-secret':
      return { wish: { accessKey: { ...ACCESS_KEY, secret: 'another' } } };
    case 'sixteen-minutes-ago':
      return { wish: { common: { Timestamp: timestamp(new Date(Date.now() - 16 * 60_000)) } } };
  }
}

/** The parameters that an example writes out, as the user of an SDK gives them. */
function wishOf(literals: ReturnType<typeof literalsOf>): Wish {
  const { KeyPairName, RegionId, ResourceGroupId, ...others } = literals;
  const { AccessKeyId } = literals;
  const tags: [key: string, value: string][] = [];
  const common: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(others)) {
    if (/^Tag\.\d+\.Key$/.test(name)) tags.push([value, others[name.replace('Key', 'Value')] ?? '']);
    else if (!name.startsWith('Tag.')) common[name] = value;
  }
  // A key that nobody knows is a credential like any other; only a key that is left out has to be set by hand.
  if (AccessKeyId !== undefined) return { accessKey: { ...ACCESS_KEY, id: AccessKeyId } };
  return {
    ...('KeyPairName' in literals && { name: KeyPairName }),
    ...('RegionId' in literals && { region: RegionId }),
    ...('ResourceGroupId' in literals && { resourceGroup: ResourceGroupId }),
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(common).length > 0 && { common }),
  };
}
