/**
 * Cases about everything that the run has seen of an operation, so that a fault that shows only now and then is caught, and
 * shows in one place: the form of ids, media types, the exact message of each code.
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { CatalogueEntry } from '../../../contract/error-catalogue.ts';
import type { Case, SweepCase } from '../../engine/case.ts';
import { bodyJudge, underClause } from '../../judges/body.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Judge } from '../../judges/judge.ts';
import { judgeShape } from '../../judges/shape.ts';
import {
  judgeApplicationXml,
  judgeHostId,
  judgeMediaType,
  judgeRequestIdHeader,
  judgeRoot,
  judgeStatus,
  judgeWellFormed,
} from '../../judges/wire.ts';
import { judgeSignatureText } from '../../judges/wrong-signature.ts';
import { about, fresh, inEachFormat, isAny, isRefusal, isSuccess, isXml, sweep } from './sweep.ts';

/** The sweeps of any operation. */
export function sweepCases(contract: Contract): SweepCase[] {
  const { document, errors } = contract;
  const success = document.successSchema;
  const ofSuccess = (id: ClauseId) => bodyJudge(contract, success, underClause(contract, id));
  const ofRefusal = (id: ClauseId) => bodyJudge(contract, ERROR, underClause(contract, id));
  return [
    ...inEachFormat('format.well-formed', 'answer is what its media type says', isAny, judgeWellFormed),
    ...inEachFormat('format.media-type', 'answer has the media type of JSON or XML', isAny, judgeMediaType),
    sweep(
      'format.application-xml',
      'all',
      'every XML answer is sent as application/xml',
      ({ declaredFormat }) => declaredFormat === 'XML',
      judgeApplicationXml,
    ),
    sweep(
      'format.xml-root',
      'all',
      `the root of every success in XML is ${rootOf(contract, 0)}`,
      (answer) => isSuccess(answer) && isXml(answer),
      judgeRoot(rootOf(contract, 0)),
    ),
    sweep(
      'format.xml-error-root',
      'all',
      `the root of every refusal in XML is ${rootOf(contract, 1)}`,
      (answer) => isRefusal(answer) && isXml(answer),
      judgeRoot(rootOf(contract, 1)),
    ),
    sweep('response.status', 'all', 'every success has status 200', isSuccess, judgeStatus(document)),
    ...inEachFormat(
      'response.members',
      'success has all its members',
      isSuccess,
      judgeShape(contract, success),
    ),
    sweep(
      'response.no-code',
      'all',
      'no success has a member Code',
      isSuccess,
      ofSuccess('response.no-code'),
    ),
    fresh('response.request-id-unique', 'no two answers have the same RequestId', isAny, 'RequestId'),
    sweep(
      'response.request-id-form',
      'successes',
      'the RequestId of every success is a UUID in upper case',
      isSuccess,
      about('RequestId', ofSuccess('response.request-id-form')),
    ),
    sweep(
      'response.request-id-form',
      'refusals',
      'the RequestId of every refusal is a UUID in upper case',
      isRefusal,
      about('RequestId', ofRefusal('response.request-id-form')),
    ),
    sweep(
      'response.request-id-header',
      'successes',
      'x-acs-request-id repeats the RequestId of every success',
      isSuccess,
      judgeRequestIdHeader,
    ),
    sweep(
      'response.request-id-header',
      'refusals',
      'x-acs-request-id repeats the RequestId of every refusal',
      isRefusal,
      judgeRequestIdHeader,
    ),
    ...inEachFormat(
      'errors.body',
      'refusal has RequestId, Code and Message',
      isRefusal,
      judgeErrorBody(contract),
    ),
    sweep(
      'errors.host-id',
      'all',
      'the HostId of every refusal is the host that was addressed',
      isRefusal,
      judgeHostId,
    ),
    ...errors.entries
      .filter(({ clause }) => contract.ledger.clause(clause).untestable === undefined)
      .map((entry) => codeSweep(contract, entry)),
  ];
}

const ERROR = '#/components/schemas/Error';

/** A code comes with its status and message wherever it comes up. */
function codeSweep({ errors }: Contract, { code, clause, causes }: CatalogueEntry): SweepCase {
  // Some clauses are about several codes.
  const isShared = errors.entries.filter((entry) => entry.clause === clause).length > 1;
  const conditions = new Set(causes.map(({ condition }) => condition));
  return {
    ...sweep(
      clause,
      isShared ? `everywhere/${code}` : 'everywhere',
      `${code} has its status and message wherever it comes up`,
      (answer) => answer.code === code && !isSuccess(answer),
      (answer) =>
        conditions.has('signature-differs')
          ? judgeSignatureText(errors, answer)
          : judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer),
    ),
    ...(conditions.has('quota-reached') ? { needs: 'quota-region' } : {}),
    seenIn: [(one) => expects(one, code), (one) => one.clause === clause],
  };
}

function expects(one: Case, code: CatalogueEntry['code']): boolean {
  return 'call' in one && one.expect.outcome === 'refused' && one.expect.code === code;
}

/** RequestId, Code and Message; HostId has a clause of its own. */
function judgeErrorBody(contract: Contract): Judge {
  const judge = judgeShape(contract, ERROR);
  return (answer) => judge(answer)?.filter(({ where }) => where !== 'HostId');
}

function rootOf({ document }: Contract, index: number): string {
  return document.answers[index]?.root ?? '';
}
