/** The broken rules in the order of the checks, and in one sentence which one the service finds first. */
import type { Fault } from '../faults.ts';
import { element, fill } from './element.ts';

/**
 * Shows the faults.
 * @param status says it in one sentence; announced when it changes
 * @param list the faults one by one
 */
export function showFaults(
  status: HTMLElement,
  list: HTMLElement,
  faults: readonly Fault[],
  prefer: string,
): void {
  const sentence = sentenceOf(faults, prefer);
  if (status.textContent !== sentence) fill(status, sentence);
  status.dataset['state'] = faults.length === 0 ? 'good' : 'bad';
  fill(
    list,
    ...faults.map(({ parameter, rule, clauses, code, condition }) =>
      element(
        'li',
        {},
        element('code', {}, parameter === '' ? code : parameter),
        ' ',
        rule,
        ' ',
        element('a', { href: `errors.html#${code}` }, code),
        condition === undefined ? undefined : `, ${condition}`,
        element('span', { className: 'clauses' }, clauses.join(', ')),
      ),
    ),
  );
}

function sentenceOf(faults: readonly Fault[], prefer: string): string {
  if (prefer !== '') return 'The mock is asked for one answer by Prefer, whatever the rules say.';
  const first = faults.find(({ condition }) => condition === undefined);
  const [conditional] = faults;
  if (first === undefined && conditional === undefined) return 'No rule is broken.';
  const decides = first ?? conditional;
  const count = faults.length === 1 ? 'One rule is broken' : `${faults.length} rules are broken`;
  const before =
    conditional === decides ? '' : `; before it, ${conditional?.condition}, comes ${conditional?.code}`;
  const decision = faults.length === 1 ? '' : ' the first one checked decides:';
  return `${count};${decision} the request is rejected with ${decides?.code}${before}.`;
}
