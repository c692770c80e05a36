/** The list of all error codes in the order of the checks, each with a button that provokes it. */
import type { Provocation } from '../provocations.ts';
import { element, fill } from './element.ts';

/**
 * Shows the list.
 * @param provoke is called with the one that is asked for
 */
export function showProvocations(
  place: HTMLElement,
  provocations: readonly Provocation[],
  provoke: (provocation: Provocation) => void,
): void {
  fill(
    place,
    ...provocations.map((provocation) => {
      const { code, status, summary } = provocation;
      const button = element('button', { type: 'button', className: 'quiet', 'data-code': code }, code);
      button.addEventListener('click', () => provoke(provocation));
      return element('li', {}, button, element('span', { className: 'note' }, `${status}. ${summary}`));
    }),
  );
}
