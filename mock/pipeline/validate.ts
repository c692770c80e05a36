/**
 * Which rule a call breaks first, in the order of checks (ruling 13):
 *
 *     Version=2014-05-26, RegionId=nowhere -> InvalidRegionId.NotFound, because of unknown-region
 */
import type { Service } from '../account/service.ts';
import { AUTHENTICATION, type Authenticate } from '../authentication/authentication.ts';
import type { ReceivedCall } from '../call/call.ts';
import type { Outcome } from '../call/outcome.ts';
import type { CheckStep, Operation } from '../operations/operation.ts';

/**
 * The refusal of the first rule that a call breaks; undefined when it breaks none. It changes nothing (ruling 12).
 * @param authenticate judges the step about credentials, all of it
 */
export function validate(
  call: ReceivedCall,
  operation: Operation,
  service: Service,
  authenticate: Authenticate,
): Outcome | undefined {
  const { required } = operation.contract.document;
  const constraints = operation.contract.brokenConstraints(call.parameters);
  for (const step of operation.steps) {
    const refused = step.name === AUTHENTICATION ? authenticate(call, operation, service) : judgeStep(step);
    if (refused !== undefined) return refused;
  }
  return undefined;

  function judgeStep({ causes }: CheckStep): Outcome | undefined {
    for (const { code, condition, parameter, keywords, pointer } of causes) {
      if (condition !== undefined) {
        if (operation.conditions[condition]?.(call, service))
          return { answer: code, because: condition, at: pointer };
        continue;
      }
      const broken = constraints.find((one) => one.parameter === parameter && keywords.includes(one.keyword));
      if (broken !== undefined) {
        const { wireName, keyword } = broken;
        const at =
          keyword === 'required' ? `${broken.pointer}/${required.indexOf(broken.parameter)}` : broken.pointer;
        return { answer: code, placeholders: { parameter: wireName }, because: `${wireName} ${keyword}`, at };
      }
    }
    return undefined;
  }
}
