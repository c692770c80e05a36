/** The cases that every operation has, by the files they are written in. */
import { isClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CaseGroup } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import type { Subject } from '../../engine/subject.ts';
import { authenticationCases } from './authentications.ts';
import { brokenSignatureCases } from './broken-signatures.ts';
import { constraintCases } from './constraints.ts';
import { declaredEncodingSweeps } from './declared-encodings.ts';
import { farValueCases } from './far-values.ts';
import { formatCases, formatSweeps } from './formats.ts';
import { fuzzingCases } from './fuzzing.ts';
import { nonceCases } from './nonces.ts';
import { orderCases, quotaOrderCases } from './orders.ts';
import { percentEncodedCases } from './percent-encoded.ts';
import { refusalCases } from './refusals.ts';
import { requestCases } from './requests.ts';
import { reservedParameterCases } from './reserved-parameters.ts';
import { survivalCases } from './robustness.ts';
import { sweepCases } from './sweeps.ts';
import { timestampCases } from './timestamps.ts';

/**
 * Makes the cases about how an operation is called and how it answers.
 * @param names where the cases take the names of what they make from
 * @returns those about clauses of the operation; where it makes nothing, those that need nothing made
 */
export function protocolCases(contract: Contract, subject: Subject, names: Names): readonly CaseGroup[] {
  const isOf = ({ clause, given = [] }: Case) =>
    isClauseId(contract.document, clause) &&
    (subject.makes !== undefined || !given.some(({ takesProduct }) => takesProduct));
  return [
    of('requests.ts', requestCases(contract, names)),
    of('percent-encoded.ts', percentEncodedCases(names)),
    of('reserved-parameters.ts', reservedParameterCases()),
    of('constraints.ts', constraintCases(contract, names)),
    of('far-values.ts', farValueCases(contract)),
    of('formats.ts', formatCases(contract)),
    of('refusals.ts', refusalCases(contract)),
    of('authentications.ts', authenticationCases(contract)),
    of('broken-signatures.ts', brokenSignatureCases(contract)),
    of('timestamps.ts', timestampCases()),
    of('nonces.ts', nonceCases()),
    of('orders.ts', orderCases(contract)),
    late('fuzzing.ts', fuzzingCases(contract)),
    late('robustness.ts', survivalCases()),
    late('orders.ts', quotaOrderCases(contract)),
    of('sweeps.ts', sweepCases(contract)),
    of('formats.ts', formatSweeps()),
    of('declared-encodings.ts', declaredEncodingSweeps()),
  ].map((group) => ({ ...group, cases: group.cases.filter(isOf) }));
}

function of(file: string, cases: readonly Case[]): CaseGroup {
  return { file: `contract-tests/cases/protocol/${file}`, cases };
}

function late(file: string, cases: readonly Case[]): CaseGroup {
  return { ...of(file, cases), isLate: true };
}
