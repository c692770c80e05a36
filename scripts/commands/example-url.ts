/** The address of a request that succeeds, for the examples in a help text. */
import { readRegistry } from '../../contract/registry.ts';
import { formatForm } from '../../contract/wire/form.ts';

/**
 * A call of the first operation of the registry, at the mock's default address, with the examples of the contract.
 *
 *     http://127.0.0.1:4010/?Action=…&RegionId=cn-hangzhou&Format=JSON
 */
export function exampleUrl(): string {
  const [contract] = readRegistry().contracts;
  if (contract === undefined) return 'http://127.0.0.1:4010/';
  const { parameters, required } = contract.document;
  const asked = ['Action', ...required.filter((name) => name !== 'Action'), 'Format'];
  const pairs = asked.flatMap((name): [string, string][] => {
    const parameter = parameters.find((one) => one.name === name);
    return parameter === undefined ? [] : [[name, parameter.example]];
  });
  return `http://127.0.0.1:4010/?${formatForm(pairs)}`;
}
