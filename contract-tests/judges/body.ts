/**
 * Judges a body against the contract's schema with ajv. What is broken is sorted by kind or by the clause that points to
 * its place in the contract, so that a malformed RequestId is told apart from a missing one.
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import { isObject } from '../../contract/document.ts';
import type { Violation } from '../../contract/schemas.ts';
import type { Answer } from '../target/answer.ts';
import { type Finding, shown } from './finding.ts';
import type { Judge } from './judge.ts';

/**
 * Makes a judge of one kind of violation. A body that can't be read is not judged.
 * @param schema the schema that the body is checked against, as a pointer
 * @param belongs which violations are findings of this judge
 */
export function bodyJudge(
  contract: Contract,
  schema: string,
  belongs: (violation: Violation) => boolean,
): Judge {
  const check = contract.check(schema);
  return (answer) => {
    if (answer.members === undefined) return undefined;
    return check(answer.members)
      .filter(belongs)
      .map((violation) => finding(contract, violation, answer));
  };
}

/** The violations that the ledger files under a clause, by the place of the broken constraint. */
export function underClause(contract: Contract, id: ClauseId): (violation: Violation) => boolean {
  return ({ pointer }) => contract.ledger.about(pointer)?.id === id;
}

/** The violations of shape: a member that is absent, no text, or empty. */
export function isOfShape({ keyword }: Violation): boolean {
  return keyword === 'required' || keyword === 'type' || keyword === 'minLength';
}

function finding(contract: Contract, violation: Violation, answer: Answer): Finding {
  const { keyword, member, path, pointer, message } = violation;
  const name = keyword === 'required' ? (member ?? '') : path.slice(1);
  const limit = contract.document.at(pointer);
  return {
    where: name || 'the body',
    expected: keyword === 'pattern' ? `matches ${String(limit)}` : message,
    received: shown(valueAt(answer, name)),
    answer,
  };
}

function valueAt(answer: Answer, name: string): unknown {
  const { members } = answer;
  return name === '' || !isObject(members) ? members : members[name];
}
