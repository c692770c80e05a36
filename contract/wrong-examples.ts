/**
 * Tries the examples of the error catalogue on the contract's own schema: each breaks its cause and no other.
 *
 *     InvalidKeyPairName.Malformed, { Tag.1.Key: aliyun }   -> breaks not of Tag.N.Key
 */
import { originsOf, requestOf } from './breaking-example.ts';
import type { Contract } from './contract.ts';
import { contractName } from './document.ts';
import type { Cause } from './error-catalogue.ts';
import type { BrokenConstraint } from './parameter-set.ts';

/**
 * What is wrong with the examples of a contract, one sentence each; empty when all are right. Whether a condition of
 * the state of the service holds for an example can't be told from the contract; the suite and the clients show it.
 */
export function wrongExamples(contract: Contract): string[] {
  return contract.errors.checks.flatMap((cause) => {
    const fault = faultOf(contract, cause);
    const about = cause.condition ?? `${cause.keywords.join(', ')} of ${cause.parameter}`;
    return fault === undefined ? [] : [`The example of ${cause.code} (${about}) ${fault}.`];
  });
}

function faultOf(contract: Contract, cause: Cause): string | undefined {
  const { document, brokenConstraints } = contract;
  const unknown = Object.keys(cause.example).find((name) => !isKnown(contract, name));
  if (unknown !== undefined) return `names ${unknown}, which is no parameter of ${document.operation}`;
  const broken = brokenConstraints(requestOf(document, cause.example));
  const others = broken.filter((constraint) => !isOf(cause, constraint));
  if (others.length > 0) {
    return `breaks ${others.map(({ parameter, keyword }) => `${keyword} of ${parameter}`).join(', ')}`;
  }
  if (cause.condition === undefined) {
    return broken.length === 0 ? 'breaks nothing' : undefined;
  }
  return meetsCondition(contract, cause) ? undefined : 'does not change what the condition is about';
}

function isKnown({ document: { repeats, parameters } }: Contract, onWire: string): boolean {
  const { name } = contractName(repeats, onWire);
  return parameters.some((parameter) => parameter.name === name);
}

function isOf({ parameter, keywords }: Cause, broken: BrokenConstraint): boolean {
  return broken.parameter === parameter && keywords.includes(broken.keyword);
}

/** As far as can be seen: the parameter has another value than its own example, or one that comes from elsewhere. */
function meetsCondition({ document }: Contract, { parameter, example }: Cause): boolean {
  if (parameter === undefined) return originsOf(example).size > 0;
  const valid = document.parameters.find(({ name }) => name === parameter)?.example;
  return parameter in example && example[parameter] !== valid;
}
