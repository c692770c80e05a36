/** Cases about signatures (ruling 22): a request that is signed correctly is accepted. */
import type { CallCase } from '../case.ts';

/** A correct signature of each version, in each method. */
export function authenticationCases(): CallCase[] {
  const versions = [
    ['authentication.v1-accepted', 'v1', 'V1'],
    ['authentication.v3-accepted', 'v3', 'V3'],
  ] as const;
  return versions.flatMap(([clause, signature, called]) =>
    (['GET', 'POST'] as const).map((method): CallCase => ({
      id: `${clause}:${method.toLowerCase()}`,
      clause,
      title: `a ${method} with a correct ${called} signature is accepted`,
      call: {
        method,
        place: 'form',
        format: 'JSON',
        fixed: true,
        signature,
        parameters: { 'Tag.1.Key': 'a b*c~d+e', 'Tag.1.Value': '中' },
      },
      expect: { outcome: 'accepted' },
    })),
  );
}
