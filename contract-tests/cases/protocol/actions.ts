/** Cases about what names the operation and its version: `Action` and `Version`, or two headers of a V3 request. */
import type { Contract } from '../../../contract/contract.ts';
import type { Case, CallCase, ScenarioCase } from '../../engine/case.ts';
import { judgeExpectation } from '../../judges/expectation.ts';
import { type CallLiteral, callCases, callOf, inEachWay } from '../written-case.ts';
import { BOTH, BOTH_METHODS, GET_JSON } from '../ways.ts';

/** All cases about actions and versions. */
export function actionCases(contract: Contract): Case[] {
  return [
    ...absent(contract),
    ...unknown(contract),
    ...statuses(contract),
    ...inHeaders(contract),
    inUnsignedHeaders(contract),
  ];
}

function absent({ errors, document }: Contract): CallCase[] {
  const without = { ways: BOTH_METHODS, signature: 'not-v3', parameters: { Action: undefined } } as const;
  const code = errors.owedFor('Action', 'required');
  return callCases([
    {
      clause: 'request.action-required',
      title: 'a request without Action is rejected',
      ...without,
      rejected: true,
    },
    {
      clause: 'request.action-missing-code',
      title: `a request without Action is rejected with ${code}, and the message names Action`,
      ...without,
      rejectedWith: code,
      exactly: { parameter: 'Action' },
    },
    ...['action', 'ACTION'].map((name): CallLiteral => ({
      clause: 'request.names-in-letter-case',
      slug: name,
      title: `${name} is not Action`,
      ways: BOTH_METHODS,
      signature: 'not-v3',
      parameters: { Action: undefined, [name]: document.operation },
      rejectedWith: code,
    })),
  ]);
}

/** Nearly the right one: in other letter case, in another form of the same day, or with more behind it. */
function unknown({ document, errors }: Contract): CallCase[] {
  const { operation } = document;
  const version = versionOf(document);
  const ofAction = {
    clause: 'request.unknown-action',
    ways: BOTH,
    rejectedWith: errors.owedFor('Action', 'enum'),
  } as const;
  const ofVersion = {
    clause: 'request.unknown-version',
    ways: BOTH,
    rejectedWith: errors.owedFor('Version', 'enum'),
  } as const;
  return callCases([
    ...otherLetterCases(operation).map((action) => ({
      ...ofAction,
      slug: `letter-case-${action}`,
      title: `${action} is not the action ${operation}`,
      parameters: { Action: action },
    })),
    {
      ...ofAction,
      slug: '1000-characters',
      title: 'an action of 1000 characters is rejected',
      parameters: { Action: operation.padEnd(1000, 'x') },
    },
    ...otherForms(version).map((form) => ({
      ...ofVersion,
      slug: `written-${form}`,
      title: `${form} is not the version ${version}`,
      parameters: { Version: form },
    })),
    {
      ...ofVersion,
      slug: '1000-characters',
      title: 'a version of 1000 characters is rejected',
      parameters: { Version: version.padEnd(1000, '0') },
    },
  ]);
}

function otherLetterCases(operation: string): string[] {
  return [
    operation.toLowerCase(),
    operation.toUpperCase(),
    operation.slice(0, 1).toLowerCase() + operation.slice(1),
    // The last word small: CreateKeypair.
    operation.replace(/[A-Z](?=[^A-Z]*$)/, (letter) => letter.toLowerCase()),
  ];
}

function otherForms(version: string): string[] {
  return [version.replaceAll('-0', '-'), version.replaceAll('-', ''), `${version}T00:00:00Z`];
}

/** The status of a code; its message is left open. */
function statuses({ errors }: Contract): ScenarioCase[] {
  const unknowns = [
    ['request.unknown-action', { Action: 'NoSuchAction' }, errors.owedFor('Action', 'enum')],
    ['request.unknown-version', { Version: '2000-01-01' }, errors.owedFor('Version', 'enum')],
  ] as const;
  return unknowns.flatMap(([clause, parameters, code]) => {
    const { status } = errors.entry(code);
    const literal = { clause, slug: 'status', title: `${code} comes with its status`, ways: BOTH_METHODS };
    return inEachWay(literal).map(({ id, title, way }) => ({
      id,
      clause,
      title,
      async scenario(session) {
        const answer = await session.send(callOf({ parameters, signature: 'not-v3' }, way));
        const findings = judgeExpectation(errors, { outcome: 'refused', code }, answer);
        if (findings.length > 0 || answer.status === status) return findings;
        return [{ where: 'status', expected: String(status), received: String(answer.status), answer }];
      },
    }));
  });
}

function inHeaders({ document, errors }: Contract): CallCase[] {
  const clause = 'request.action-in-header';
  const way = { way: 'get-json', signature: 'v3' } as const;
  return callCases([
    {
      clause,
      slug: 'accepted',
      title: `a V3 request whose x-acs-action names ${document.operation} is accepted`,
      ...way,
      accepted: true,
    },
    {
      clause,
      slug: 'unknown',
      title: 'an action in x-acs-action that does not exist is rejected',
      ...way,
      parameters: { Action: `${document.operation}x` },
      rejectedWith: errors.owedFor('Action', 'enum'),
    },
    {
      clause,
      slug: 'version',
      title: 'a version in x-acs-version that does not exist is rejected',
      ...way,
      parameters: { Version: '2000-01-01' },
      rejectedWith: errors.owedFor('Version', 'enum'),
    },
  ]);
}

function inUnsignedHeaders({ document, errors }: Contract): ScenarioCase {
  return {
    id: 'request.action-in-header-unsigned:accepted',
    clause: 'request.action-in-header-unsigned',
    title: 'an unsigned request with x-acs-action and x-acs-version is accepted',
    async scenario(session) {
      const headers = { 'x-acs-action': document.operation, 'x-acs-version': versionOf(document) };
      const parameters = { Action: undefined, Version: undefined };
      const answer = await session.send({ ...GET_JSON, signature: 'none', headers, parameters });
      const steps = errors.find(answer.code ?? '')?.causes.map(({ step }) => step) ?? [];
      // A server that asks for signatures keeps a rule about requests without one.
      if (steps.includes('authentication')) {
        return session.target.verifies ? [] : 'the target asks for a signature';
      }
      return judgeExpectation(errors, { outcome: 'accepted' }, answer);
    },
  };
}

function versionOf({ parameters }: Contract['document']): string {
  return parameters.find(({ name }) => name === 'Version')?.example ?? '';
}
