/** Mutants that take the name from the text of a request themselves, and decode it otherwise or not at all. */
import { parseForm } from '../../../contract/wire/form.ts';
import { STAGES } from '../../../mock/pipeline/stages.ts';
import type { Behaviour, Mutant } from '../mutant.ts';
import { constraining } from '../faults.ts';
import { fault, octets } from './rules.ts';

/** The mutants of this theme. */
export const rawNameMutants: readonly Mutant[] = [
  {
    name: 'name-not-decoded',
    fault: 'It takes the name from the text of a request itself, and does not decode it.',
    clause: 'request.legal-values-decoded',
    caughtBy: ['request.legal-values-decoded:*name*', 'request.decoding:name-echoed', 'name.*'],
    behave: () => rawNames((text) => text),
  },
  {
    name: 'name-decoded-but-for-signs',
    fault: 'It decodes a name as a whole URL, in which escaped signs such as the colon stay.',
    clause: 'request.legal-values-decoded',
    caughtBy: ['request.legal-values-decoded:*name*', 'name.*'],
    behave: () => rawNames((text) => decodeURI(text)),
  },
];

/** Judges the name as it stands in the query or the form, decoded in another way. */
function rawNames(decode: (text: string) => string): Behaviour {
  return {
    stages: {
      validate(call, operation, service, authenticate) {
        const { target, body } = call.request;
        const [, raw] = /[?&]KeyPairName=([^&]*)/.exec(`${target}&${body?.toString('latin1') ?? ''}`) ?? [];
        if (raw === undefined || !parseForm(raw).ok)
          return STAGES.validate(call, operation, service, authenticate);
        const name = decode(raw);
        const isOdd = name !== call.parameters.get('KeyPairName') && octets(name) > 0;
        const changed = constraining((broken) =>
          isOdd ? [...broken, fault('KeyPairName', 'KeyPairName', 'pattern')] : broken,
        );
        return (changed.stages?.validate ?? STAGES.validate)(call, operation, service, authenticate);
      },
    },
  };
}
