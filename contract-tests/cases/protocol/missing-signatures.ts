/**
 * Cases about access keys that nobody has, and about parts of a signature that are missing.
 *
 *     a request without Timestamp is rejected with MissingTimestamp
 */
import type { Contract } from '../../../contract/contract.ts';
import type { ErrorCode } from '../../../contract/error-catalogue.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { summary } from '../../judges/expectation.ts';
import type { Call } from '../../target/call.ts';
import { type CallLiteral, type Sent, callCases, callOf } from '../written-case.ts';
import { FOUR_SIGNED, GET_JSON } from '../ways.ts';

/** All cases about access keys and missing parts. */
export function missingSignatureCases(contract: Contract): Case[] {
  return [
    ...unknownKeys(contract),
    ...missingParameters(contract),
    ...missingHeaders(contract),
    ...unsigned(),
  ];
}

function unknownKeys({ errors }: Contract): CallCase[] {
  const common = {
    clause: 'authentication.unknown-access-key',
    needs: 'verification',
    rejectedWith: errors.owedForCondition('unknown-access-key'),
  } as const;
  return callCases([
    {
      ...common,
      slug: 'nobody',
      title: 'an access key that is not known is reported as such',
      ways: FOUR_SIGNED,
      tamper: { common: { AccessKeyId: 'nobody' } },
      exactly: {},
    },
    {
      ...common,
      slug: '1000-characters',
      title: 'an access key of 1000 characters is not known',
      ways: ['v1-get', 'v1-post'],
      tamper: { common: { AccessKeyId: 'a'.repeat(1000) } },
    },
  ]);
}

/** Each parameter whose absence has a code. */
function missingParameters(contract: Contract): CallCase[] {
  return callCases(
    absences(contract).map(({ parameter, code }): CallLiteral => ({
      clause: 'authentication.missing-parameter',
      slug: parameter,
      title: `a request without ${parameter} is rejected with ${code}`,
      ways: ['v1-get', 'v1-post'],
      needs: 'verification',
      ...without(parameter),
      rejectedWith: code,
      exactly: {},
    })),
  );
}

/** The headers of a V3 request that stand for parameters. */
const HEADERS: ReadonlyMap<string, string> = new Map([
  ['SignatureNonce', 'x-acs-signature-nonce'],
  ['Timestamp', 'x-acs-date'],
  ['Version', 'x-acs-version'],
]);

function missingHeaders(contract: Contract): CallCase[] {
  return callCases(
    absences(contract).flatMap(({ parameter, code }): CallLiteral[] => {
      const header = HEADERS.get(parameter);
      if (header === undefined) return [];
      return [
        {
          clause: 'authentication.missing-header',
          slug: header,
          title: `a V3 request without ${header} is rejected with ${code}`,
          ways: ['v3-get'],
          needs: 'verification',
          ...without(parameter),
          rejectedWith: code,
          exactly: {},
        },
      ];
    }),
  );
}

function absences({ errors }: Contract): { parameter: string; code: ErrorCode }[] {
  return errors.checks.flatMap(({ condition, parameter, code }) =>
    condition === 'common-parameter-absent' && parameter !== undefined ? [{ parameter, code }] : [],
  );
}

/** Neither signed nor sent; the version is no matter of the signature. */
function without(parameter: string): Sent {
  if (parameter === 'Version') return { parameters: { Version: undefined } };
  return { tamper: { common: { [parameter]: undefined } } };
}

/**
 * With which of the codes is open. Without a signature the headers of V3 may count for nothing, so that the action is missing
 * as well.
 */
function unsigned(): ScenarioCase[] {
  const calls: readonly { readonly slug: string; readonly what: string; readonly call: Call }[] = [
    {
      slug: 'none',
      what: 'a request without any signature',
      call: { ...GET_JSON, fixed: true, signature: 'none', parameters: {} },
    },
    {
      slug: 'authorization',
      what: 'a V3 request without Authorization',
      call: callOf({ tamper: { common: { Signature: undefined } } }, 'v3-post'),
    },
  ];
  return calls.map(({ slug, what, call }) => ({
    id: `authentication.missing-parameter:${slug}`,
    clause: 'authentication.missing-parameter',
    title: `${what} is rejected for what is missing`,
    needs: 'verification',
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
