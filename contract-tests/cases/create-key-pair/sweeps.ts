/** Cases about all pairs that the run has made: their names, their ids, their keys and the fingerprints of these. */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import type { SweepCase } from '../../engine/case.ts';
import { bodyJudge, underClause } from '../../judges/body.ts';
import { shown } from '../../judges/finding.ts';
import type { Judge } from '../../judges/judge.ts';
import { textMember } from '../../target/answer.ts';
import { about, fresh, inEachFormat, isSuccess, sweep } from '../protocol/sweep.ts';
import { identityOf, judgeFingerprint, judgePem, judgeRsa, judgeUnencrypted } from './judges/key-material.ts';
import { judgeNameEchoed } from './judges/name-echoed.ts';

/** The sweeps over key pairs. */
export function keyPairSweeps(contract: Contract): SweepCase[] {
  const { document } = contract;
  const success = document.successSchema;
  const ofSuccess = (id: ClauseId) => bodyJudge(contract, success, underClause(contract, id));
  const ofForm = underClause(contract, 'fingerprint.form');
  const bits = Number(document.at('#/components/schemas/PrivateKeyBody/x-private-key/bits'));
  return [
    ...inEachFormat(
      'response.name-echoed',
      'success repeats the name that was asked for',
      isSuccess,
      judgeNameEchoed,
    ),
    sweep(
      'response.key-pair-id-form',
      'all',
      'every KeyPairId has its form',
      isSuccess,
      about('KeyPairId', ofSuccess('response.key-pair-id-form')),
    ),
    fresh('response.key-pair-id-unique', 'no two pairs have the same KeyPairId', isSuccess, 'KeyPairId'),
    ...inEachFormat('key.pem', 'private key is a PEM that parses', isSuccess, judgePem),
    sweep('key.unencrypted', 'all', 'no private key is encrypted', isSuccess, judgeUnencrypted),
    sweep(
      'key.pkcs8',
      'all',
      'every private key is in PKCS#8',
      isSuccess,
      about('PrivateKeyBody', ofSuccess('key.pkcs8')),
    ),
    sweep('key.rsa-2048', 'all', `every key is an RSA key of ${bits} bits`, isSuccess, judgeRsa(bits)),
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
  ];
}

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
