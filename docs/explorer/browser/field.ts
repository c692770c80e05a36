/** One field of the form: a label, a control, what it is for, and a place for the rules that it breaks. */
import { type Child, element, fill } from './element.ts';

/** A field. */
export interface Field {
  readonly node: HTMLElement;
  readonly control: HTMLInputElement | HTMLSelectElement;
  /** Shows what is wrong; nothing when there is nothing. */
  tell(faults: readonly string[]): void;
}

/**
 * A field around a control.
 * @param id the id of the control
 * @param hint what it is for, in a sentence or two
 * @param besides what else stands in the line of the label
 */
export function field(
  id: string,
  label: string,
  control: HTMLInputElement | HTMLSelectElement,
  hint?: string,
  ...besides: readonly Child[]
): Field {
  const faults = element('ul', { id: `${id}-faults`, className: 'faults' });
  const described = hint === undefined ? [] : [`${id}-hint`];
  control.id = id;
  control.setAttribute('aria-describedby', [...described, faults.id].join(' '));
  const node = element(
    'div',
    { className: 'field' },
    element('div', { className: 'line' }, element('label', { htmlFor: id }, label), ...besides),
    control,
    faults,
    hint === undefined ? undefined : element('p', { id: `${id}-hint`, className: 'hint' }, hint),
  );
  return { node, control, tell: (told) => tell(control, faults, told) };
}

/** A text to be typed as it is: nothing is corrected, completed or remembered. */
export function textInput(value = ''): HTMLInputElement {
  return element('input', {
    type: 'text',
    value,
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
  });
}

/** A choice between values, each with its label. */
export function choice(options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return element('select', {}, ...options.map(([value, label]) => element('option', { value }, label)));
}

/** A box to tick, inside its label. */
export function tickBox(label: string, hidden = ''): { node: HTMLElement; box: HTMLInputElement } {
  const box = element('input', { type: 'checkbox' });
  const more = hidden === '' ? undefined : element('span', { className: 'unseen' }, hidden);
  return { node: element('label', { className: 'tick' }, box, label, more), box };
}

/** Shows below a control what is wrong with it. */
function tell(control: HTMLElement, list: HTMLElement, faults: readonly string[]): void {
  control.setAttribute('aria-invalid', String(faults.length > 0));
  fill(list, ...faults.map((fault) => element('li', {}, fault)));
}
