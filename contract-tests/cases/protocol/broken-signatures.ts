/**
 * Cases about signatures that are wrong, for targets that are said to verify them. Each request is right but for the one
 * thing that it is rejected for.
 *
 *     a request that is signed with another secret is rejected with SignatureDoesNotMatch
 */
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import type { Session } from '../../engine/session.ts';
import { judgeWrongSignature } from '../../judges/wrong-signature.ts';
import type { Tamper } from '../../target/tamper.ts';
import { type CallLiteral, type Parameters, callCases, callOf, inEachWay, slugOf } from '../written-case.ts';
import type { Probes } from '../probes.ts';
import { FOUR_SIGNED, type Way } from '../ways.ts';

/** All cases about a signature that does not belong to its request. */
export function brokenSignatureCases(probes: Probes): Case[] {
  return [...wrongSignatures(probes), ...changedPayloads(probes), ...otherAlgorithms()];
}

const CLAUSE = 'authentication.wrong-signature';

/** A signature that is wrong. */
interface Wrong {
  readonly slug: string;
  readonly what: string;
  readonly ways: readonly Way[];
  /** Made by the session where it has to be new. */
  readonly tamper: Tamper | ((session: Session) => Tamper);
}

function wrongSignatures({ carrying }: Probes): ScenarioCase[] {
  const parameters = carrying('key', 'value');
  const changed = whatDiffers(parameters, carrying('key', 'changed'));
  // The header is there to be signed.
  const headers = { 'x-acs-credentials-provider': 'static_ak' };
  const wrong: readonly Wrong[] = [
    {
      slug: 'another-secret',
      what: 'a signature with another secret',
      ways: FOUR_SIGNED,
      tamper: { secret: 'another' },
    },
    {
      slug: 'secret-of-nothing',
      what: 'a signature with an empty secret',
      ways: ['v1-get', 'v3-get'],
      tamper: { secret: '' },
    },
    {
      slug: 'for-post',
      what: 'a GET with the signature of a POST',
      ways: ['v1-get', 'v3-get'],
      tamper: { method: 'POST' },
    },
    {
      slug: 'for-get',
      what: 'a POST with the signature of a GET',
      ways: ['v1-post', 'v3-post'],
      tamper: { method: 'GET' },
    },
    {
      slug: 'changed-parameter',
      what: 'a parameter that was changed once it was signed',
      ways: ['v1-get', 'v1-post', 'v3-get', 'v1-mixed'],
      tamper: { afterwards: { parameters: changed } },
    },
    {
      slug: 'added-parameter',
      what: 'a parameter that was added to what is signed',
      ways: ['v1-get', 'v1-post', 'v3-get'],
      tamper: { afterwards: { parameters: { NoSuchParameter: 'x' } } },
    },
    // Another nonce that was never sent: a server may look at the nonce before it looks at the signature.
    {
      slug: 'changed-nonce',
      what: 'a nonce that was changed once it was signed',
      ways: ['v1-get'],
      tamper: ({ names }) => ({ afterwards: { common: { SignatureNonce: names.fresh() } } }),
    },
    {
      slug: 'changed-nonce',
      what: 'a nonce that was changed once it was signed',
      ways: ['v3-get'],
      tamper: ({ names }) => ({ afterwards: { headers: { 'x-acs-signature-nonce': names.fresh() } } }),
    },
    {
      slug: 'changed-header',
      what: 'a signed header that was changed',
      ways: ['v3-get'],
      tamper: { afterwards: { headers: { 'x-acs-credentials-provider': 'changed' } } },
    },
    {
      slug: 'letter-case',
      what: 'a signature in other letter case',
      ways: ['v1-get'],
      tamper: { signature: inOtherCase },
    },
    {
      slug: 'beginning',
      what: 'the beginning of a signature',
      ways: ['v1-get', 'v3-get'],
      tamper: { signature: (right) => right.slice(0, 20) },
    },
    {
      slug: 'longer',
      what: 'a signature with something behind it',
      ways: ['v1-get', 'v3-get'],
      tamper: { signature: (right) => `${right}0` },
    },
  ];
  return wrong.flatMap(({ slug, what, ways, tamper: tampered }) => {
    const title = `${what} is rejected with SignatureDoesNotMatch and the string to sign`;
    return inEachWay({ clause: CLAUSE, slug, title, ways }).map(({ id, title: inWay, way }) => ({
      id,
      clause: CLAUSE,
      title: inWay,
      needs: 'verification',
      async scenario(session) {
        const tamper = typeof tampered === 'function' ? tampered(session) : tampered;
        const answer = await session.send(callOf({ parameters, headers, tamper }, way));
        return judgeWrongSignature(session.contract.errors, answer);
      },
    }));
  });
}

/**
 * A body that was changed once it was signed. A server may sign with the digest of the body, or take the digest from its
 * header and compare it with the body apart: with which code it rejects the request is open.
 */
function changedPayloads({ carrying }: Probes): CallCase[] {
  const parameters = carrying('key', 'value');
  const common = {
    clause: CLAUSE,
    ways: ['v3-post'],
    needs: 'verification',
    parameters,
    rejected: true,
  } as const;
  return callCases([
    {
      ...common,
      slug: 'changed-parameter',
      title: 'a signed body with a parameter that was changed is rejected',
      tamper: { afterwards: { parameters: whatDiffers(parameters, carrying('key', 'changed')) } },
    },
    {
      ...common,
      slug: 'added-parameter',
      title: 'a signed body with a parameter that was added is rejected',
      tamper: { afterwards: { parameters: { NoSuchParameter: 'x' } } },
    },
  ]);
}

/** With which code is open. */
function otherAlgorithms(): CallCase[] {
  const algorithms = [
    ['v1-get', 'SignatureMethod', 'HMAC-SHA256'],
    ['v1-get', 'SignatureVersion', '2.0'],
    ['v3-get', 'SignatureMethod', 'ACS3-HMAC-SM3'],
  ] as const;
  return callCases(
    algorithms.map(([way, parameter, value]): CallLiteral => ({
      clause: CLAUSE,
      slug: `algorithm-${slugOf(value)}`,
      title: `a signature of another algorithm than ${value}, which it names, is rejected`,
      ways: [way],
      needs: 'verification',
      tamper: { common: { [parameter]: value } },
      rejected: true,
    })),
  );
}

function whatDiffers(before: Parameters, after: Parameters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(after).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && before[pair[0]] !== pair[1],
    ),
  );
}

function inOtherCase(text: string): string {
  return text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
}
