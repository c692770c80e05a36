/** Judges that a body has what it needs: all required members are there, are texts, and are not empty. */
import type { Contract } from '../../contract/contract.ts';
import { bodyJudge, isOfShape } from './body.ts';
import type { Judge } from './judge.ts';

/**
 * Makes the judge; a body that can't be read has none of its members.
 * @param schema the schema that the body is checked against, as a pointer
 */
export function judgeShape(contract: Contract, schema: string): Judge {
  const judge = bodyJudge(contract, schema, isOfShape);
  return (answer) => {
    if (answer.members !== undefined) return judge(answer);
    const expected = `a body with ${String(contract.document.at(`${schema}/required`)).replaceAll(',', ', ')}`;
    return [{ where: 'the body', expected, received: answer.problem ?? 'nothing', answer }];
  };
}
