/**
 * Cases about signatures that are wrong (ruling 22), for targets that are said to verify them. Each request is right but
 * for the one thing that it is refused for.
 *
 *     a request that is signed with another secret costs SignatureDoesNotMatch
 *     a request without Timestamp costs MissingTimestamp
 */
import type { Contract } from '../../../contract/contract.ts';
import type { Call } from '../../target/call.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { summary } from '../../judges/expectation.ts';
import { judgeWrongSignature } from '../../judges/wrong-signature.ts';
import type { Session } from '../../engine/session.ts';
import type { Tamper } from '../../target/tamper.ts';
import {
  FOUR_WAYS,
  NEEDS,
  V1_FORM,
  V1_GET,
  V1_MIXED,
  V3_FORM,
  V3_GET,
  type Way,
  called,
} from './signed-ways.ts';
import { GET_JSON, slug } from '../variants.ts';

/** All cases about wrong signatures. */
export function brokenSignatureCases(contract: Contract): Case[] {
  return [
    ...wrongSignatures(),
    ...otherAlgorithms(),
    ...unknownKeys(),
    ...missing(contract),
    ...missingHeaders(contract),
    ...unsigned(),
  ];
}

function wrongSignatures(): Case[] {
  return [
    ...wrong('another-secret', 'a signature with another secret', FOUR_WAYS, { secret: 'another' }),
    ...wrong('secret-of-nothing', 'a signature with an empty secret', [V1_GET, V3_GET], { secret: '' }),
    ...wrong('for-post', 'a GET with the signature of a POST', [V1_GET, V3_GET], { method: 'POST' }),
    ...wrong('for-get', 'a POST with the signature of a GET', [V1_FORM, V3_FORM], { method: 'GET' }),
    ...wrong(
      'changed-parameter',
      'a parameter that was changed once it was signed',
      [V1_GET, V1_FORM, V3_GET, V1_MIXED],
      { afterwards: { parameters: { 'Tag.1.Value': 'changed' } } },
    ),
    ...wrong('added-parameter', 'a parameter that was added to what is signed', [V1_GET, V1_FORM, V3_GET], {
      afterwards: { parameters: { NoSuchParameter: 'x' } },
    }),
    ...changedPayloads(),
    // Another nonce that was never sent: a server may look at the nonce before it looks at the signature.
    ...wrong('changed-nonce', 'a nonce that was changed once it was signed', [V1_GET], ({ names }) => ({
      afterwards: { common: { SignatureNonce: names.fresh() } },
    })),
    ...wrong('changed-nonce', 'a nonce that was changed once it was signed', [V3_GET], ({ names }) => ({
      afterwards: { headers: { 'x-acs-signature-nonce': names.fresh() } },
    })),
    ...wrong('changed-header', 'a signed header that was changed', [V3_GET], {
      afterwards: { headers: { 'x-acs-credentials-provider': 'changed' } },
    }),
    ...wrong('letter-case', 'a signature in other letter case', [V1_GET], { signature: inOtherCase }),
    ...wrong('beginning', 'the beginning of a signature', [V1_GET, V3_GET], {
      signature: (right) => right.slice(0, 20),
    }),
    ...wrong('longer', 'a signature with something behind it', [V1_GET, V3_GET], {
      signature: (right) => `${right}0`,
    }),
  ];
}

/** A signature that is wrong; the header is there to be signed. */
function wrong(
  tail: string,
  what: string,
  ways: readonly Way[],
  tampered: Tamper | ((session: Session) => Tamper),
): ScenarioCase[] {
  const clause = 'authentication.wrong-signature';
  const parameters = { 'Tag.1.Key': 'key', 'Tag.1.Value': 'value' };
  const headers = { 'x-acs-credentials-provider': 'static_ak' };
  return ways.map(([name, way]) => ({
    id: `${clause}:${tail}/${name}`,
    clause,
    title: `${what} costs SignatureDoesNotMatch and tells the string to sign (${called(name)})`,
    needs: NEEDS,
    async scenario(session) {
      const tamper = typeof tampered === 'function' ? tampered(session) : tampered;
      const answer = await session.send({ ...way, parameters, headers, tamper });
      return judgeWrongSignature(session.contract.errors, answer);
    },
  }));
}

/**
 * A body that was changed once it was signed. A server may sign with the digest of the body, or take the digest from its
 * header and compare it with the body apart: with which code it refuses is not ruled.
 */
function changedPayloads(): CallCase[] {
  const clause = 'authentication.wrong-signature';
  const changes = [
    ['changed-parameter', 'a parameter that was changed', { 'Tag.1.Value': 'changed' }],
    ['added-parameter', 'a parameter that was added', { NoSuchParameter: 'x' }],
  ] as const;
  const [name, way] = V3_FORM;
  return changes.map(([tail, what, parameters]) => ({
    id: `${clause}:${tail}/${name}`,
    clause,
    title: `a signed body with ${what} is refused (${called(name)})`,
    needs: NEEDS,
    call: {
      ...way,
      parameters: { 'Tag.1.Key': 'key', 'Tag.1.Value': 'value' },
      tamper: { afterwards: { parameters } },
    },
    expect: { outcome: 'refused' },
  }));
}

/** With which code is not ruled. */
function otherAlgorithms(): CallCase[] {
  const clause = 'authentication.wrong-signature';
  const algorithms = [
    [V1_GET, 'SignatureMethod', 'HMAC-SHA256'],
    [V1_GET, 'SignatureVersion', '2.0'],
    [V3_GET, 'SignatureMethod', 'ACS3-HMAC-SM3'],
  ] as const;
  return algorithms.map(([[name, way], parameter, value]) => ({
    id: `${clause}:algorithm-${slug(value)}/${name}`,
    clause,
    title: `a signature of another algorithm than ${value}, which it names, is refused`,
    needs: NEEDS,
    call: { ...way, parameters: {}, tamper: { common: { [parameter]: value } } },
    expect: { outcome: 'refused' },
  }));
}

function unknownKeys(): CallCase[] {
  const clause = 'authentication.unknown-access-key';
  const tamper = { common: { AccessKeyId: 'nobody' } };
  return FOUR_WAYS.map(([name, way]) => ({
    id: `${clause}:nobody/${name}`,
    clause,
    title: `an access key that is not known is told as such (${called(name)})`,
    needs: NEEDS,
    call: { ...way, parameters: {}, tamper },
    expect: { outcome: 'refused', code: 'InvalidAccessKeyId.NotFound', exactly: {} },
  }));
}

/** Each parameter whose absence has a code. */
function missing({ errors }: Contract): CallCase[] {
  const clause = 'authentication.missing-parameter';
  return errors.checks.flatMap(({ condition, parameter, code }) => {
    if (condition !== 'common-parameter-absent' || parameter === undefined) return [];
    return [V1_GET, V1_FORM].map(([name, way]): CallCase => ({
      id: `${clause}:${parameter}/${name}`,
      clause,
      title: `a request without ${parameter} costs ${code} (${called(name)})`,
      needs: NEEDS,
      call: { ...way, ...without(parameter) },
      expect: { outcome: 'refused', code, exactly: {} },
    }));
  });
}

function missingHeaders({ errors }: Contract): CallCase[] {
  const clause = 'authentication.missing-header';
  const headers: readonly (readonly [string, string])[] = [
    ['SignatureNonce', 'x-acs-signature-nonce'],
    ['Timestamp', 'x-acs-date'],
    ['Version', 'x-acs-version'],
  ];
  const [name, way] = V3_GET;
  return headers.flatMap(([parameter, header]) => {
    const absent = errors.checks.find(
      (one) => one.condition === 'common-parameter-absent' && one.parameter === parameter,
    );
    if (absent === undefined) return [];
    return [
      {
        id: `${clause}:${header}/${name}`,
        clause,
        title: `a V3 request without ${header} costs ${absent.code}`,
        needs: NEEDS,
        call: { ...way, ...without(parameter) },
        expect: { outcome: 'refused', code: absent.code, exactly: {} },
      } as const,
    ];
  });
}

/** Neither signed nor sent; the version is no matter of the signature. */
function without(parameter: string): Pick<Call, 'parameters' | 'tamper'> {
  if (parameter === 'Version') return { parameters: { Version: undefined } };
  return { parameters: {}, tamper: { common: { [parameter]: undefined } } };
}

/**
 * With which of the codes is not ruled. Without a signature the headers of V3 may count for nothing (ruling 2), so that
 * the action is missing as well.
 */
function unsigned(): ScenarioCase[] {
  const clause = 'authentication.missing-parameter';
  const calls: readonly (readonly [string, string, Call])[] = [
    [
      'none',
      'a request without any signature',
      { ...GET_JSON, fixed: true, signature: 'none', parameters: {} },
    ],
    [
      'authorization',
      'a V3 request without Authorization',
      { ...V3_FORM[1], parameters: {}, tamper: { common: { Signature: undefined } } },
    ],
  ];
  return calls.map(([tail, what, call]) => ({
    id: `${clause}:${tail}`,
    clause,
    title: `${what} is refused for what is missing`,
    needs: NEEDS,
    async scenario(session) {
      const answer = await session.send(call);
      const { errors } = session.contract;
      const causes = errors.find(answer.code ?? '')?.causes ?? [];
      const isMissing =
        causes.some(({ condition }) => condition === 'common-parameter-absent') ||
        answer.code === errors.owedFor('Action', 'required');
      if (answer.outcome === 'refused' && isMissing) return [];
      return [
        { where: 'Code', expected: 'Missing and the name of a parameter', received: summary(answer), answer },
      ];
    },
  }));
}

function inOtherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}
