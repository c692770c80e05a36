/** Cases about required parameters, derived from the contract: absent or empty, each is rejected, and the message names it. */
import type { Contract } from '../../../contract/contract.ts';
import type { CallCase } from '../../engine/case.ts';
import { type CallLiteral, callCases } from '../written-case.ts';
import { BOTH_METHODS } from '../ways.ts';

/** Each required parameter but the action, which has clauses of its own. */
export function requiredCases({ document, errors }: Contract): CallCase[] {
  const names = document.required.filter((name) => name !== 'Action');
  return callCases(
    names.flatMap((name): CallLiteral[] => {
      const code = errors.owedFor(name, 'required');
      const absent = { ways: BOTH_METHODS, parameters: { [name]: undefined } };
      const empty = { ways: BOTH_METHODS, parameters: { [name]: '' } };
      const named = { rejectedWith: code, exactly: { parameter: name } };
      return [
        {
          clause: 'missing.refused',
          slug: name,
          title: `a request without ${name} is rejected`,
          ...absent,
          rejected: true,
        },
        {
          clause: 'missing.empty',
          slug: name,
          title: `a request with an empty ${name} is rejected`,
          ...empty,
          rejected: true,
        },
        {
          clause: 'missing.code',
          slug: `absent-${name}`,
          title: `a request without ${name} is rejected with ${code}, and the message names it`,
          ...absent,
          ...named,
        },
        {
          clause: 'missing.code',
          slug: `empty-${name}`,
          title: `a request with an empty ${name} is rejected with ${code}, and the message names it`,
          ...empty,
          ...named,
        },
      ];
    }),
  );
}
