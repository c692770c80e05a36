/**
 * Cases about everything that the run has seen, so that a fault that shows only now and then is caught, and shows in one
 * place: the form of ids, media types, key material, the exact message of each code.
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { Answer } from '../../target/answer.ts';
import { textMember } from '../../target/answer.ts';
import type { SweepCase } from '../../engine/case.ts';
import { shown } from '../../judges/finding.ts';
import { bodyJudge, isOfShape, underClause } from '../../judges/body.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import type { Judge } from '../../judges/judge.ts';
import {
  identityOf,
  judgeFingerprint,
  judgePem,
  judgeRsa,
  judgeUnencrypted,
} from '../../judges/key-material.ts';
import {
  judgeApplicationXml,
  judgeHostId,
  judgeMediaType,
  judgeNameEchoed,
  judgeRequestIdHeader,
  judgeRoot,
  judgeStatus,
  judgeWellFormed,
} from '../../judges/wire.ts';
import { judgeSignatureText } from '../../judges/wrong-signature.ts';
import { about, fresh, inEachFormat, sweep } from './sweep.ts';

/** All sweeps. */
export function sweepCases(contract: Contract): SweepCase[] {
  const { document, errors } = contract;
  const success = document.successSchema;
  const ofSuccess = (id: ClauseId) => bodyJudge(contract, success, underClause(contract, id));
  const ofRefusal = (id: ClauseId) => bodyJudge(contract, ERROR, underClause(contract, id));
  const ofForm = underClause(contract, 'fingerprint.form');
  const key = document.at('#/components/schemas/PrivateKeyBody/x-private-key/bits');
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
    ...inEachFormat(
      'response.name-echoed',
      'success repeats the name that was asked for',
      isSuccess,
      judgeNameEchoed,
    ),
    sweep(
      'response.no-code',
      'all',
      'no success has a member Code',
      isSuccess,
      ofSuccess('response.no-code'),
    ),
    sweep(
      'response.key-pair-id-form',
      'all',
      'every KeyPairId has its form',
      isSuccess,
      about('KeyPairId', ofSuccess('response.key-pair-id-form')),
    ),
    fresh('response.key-pair-id-unique', 'no two pairs have the same KeyPairId', isSuccess, 'KeyPairId'),
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
    ...inEachFormat('key.pem', 'private key is a PEM that parses', isSuccess, judgePem),
    sweep('key.unencrypted', 'all', 'no private key is encrypted', isSuccess, judgeUnencrypted),
    sweep(
      'key.pkcs8',
      'all',
      'every private key is in PKCS#8',
      isSuccess,
      about('PrivateKeyBody', ofSuccess('key.pkcs8')),
    ),
    sweep(
      'key.rsa-2048',
      'all',
      `every key is an RSA key of ${String(key)} bits`,
      isSuccess,
      judgeRsa(Number(key)),
    ),
    fresh('key.unique', 'no two pairs have the same private key', isSuccess, 'PrivateKeyBody', identityOf),
    ...inEachFormat(
      'fingerprint.matches',
      'fingerprint is the one of the returned key',
      isSuccess,
      judgeFingerprint,
    ),
    sweep(
      'fingerprint.form',
      'all',
      'every fingerprint is 16 octets in lower-case hex',
      isSuccess,
      about(
        'KeyPairFingerPrint',
        bodyJudge(contract, success, (violation) => violation.keyword === 'anyOf' && ofForm(violation)),
      ),
    ),
    sweep(
      'fingerprint.colons',
      'all',
      'the octets of every fingerprint are joined by colons',
      isSuccess,
      judgeColons(contract),
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
      .map(({ code, clause }) =>
        sweep(
          clause,
          // Some clauses are about several codes.
          errors.entries.filter((entry) => entry.clause === clause).length > 1
            ? `everywhere/${code}`
            : 'everywhere',
          `${code} has its status and message wherever it comes up`,
          (answer) => answer.code === code && !isSuccess(answer),
          (answer) =>
            code === errors.owedForCondition('signature-differs')
              ? judgeSignatureText(errors, answer)
              : judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer),
        ),
      ),
  ];
}

const ERROR = '#/components/schemas/Error';

const isAny = () => true;
const isSuccess = ({ outcome }: Answer) => outcome === 'accepted';
const isRefusal = ({ outcome }: Answer) => outcome === 'refused';
const isXml = ({ format }: Answer) => format === 'XML';

function judgeColons(contract: Contract): Judge {
  const place = '#/components/schemas/KeyPairFingerPrint/anyOf';
  const [withColons, without] = [contract.check(`${place}/0`), contract.check(`${place}/1`)];
  return (answer) => {
    const given = textMember(answer, 'KeyPairFingerPrint');
    if (given === undefined) return undefined;
    if (withColons(given).length === 0) return [];
    if (without(given).length > 0) return undefined;
    return [
      { where: 'KeyPairFingerPrint', expected: 'octets joined by colons', received: shown(given), answer },
    ];
  };
}

/** RequestId, Code and Message; HostId has a clause of its own. */
function judgeErrorBody(contract: Contract): Judge {
  const judge = judgeShape(contract, ERROR);
  return (answer) => judge(answer)?.filter(({ where }) => where !== 'HostId');
}

/** All required members are there and are texts; a body that can't be read has none of them. */
function judgeShape(contract: Contract, schema: string): Judge {
  const judge = bodyJudge(contract, schema, isOfShape);
  return (answer) => {
    if (answer.members !== undefined) return judge(answer);
    const expected = `a body with ${String(contract.document.at(`${schema}/required`)).replaceAll(',', ', ')}`;
    return [{ where: 'the body', expected, received: answer.problem ?? 'nothing', answer }];
  };
}

function rootOf({ document }: Contract, index: number): string {
  return document.answers[index]?.root ?? '';
}
