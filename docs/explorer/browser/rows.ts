/** A list of rows that can be added and removed, each with two texts: tags with key and value, parameters with name and value. */
import { element, fill } from './element.ts';
import { type Field, field, textInput } from './field.ts';

/** The list. */
export interface Rows {
  readonly node: HTMLElement;
  /** The two texts of each row. */
  read(): [string, string][];
  write(rows: readonly (readonly [string, string])[]): void;
  /** The two fields of each row. */
  fields(): readonly (readonly [Field, Field])[];
}

/**
 * An empty list.
 * @param name what a row is called: `tag`
 * @param labels how the two fields of row N are labelled
 * @param changed is called when a row was added or removed
 */
export function rows(
  name: string,
  labels: (number: number) => readonly [string, string],
  changed: () => void,
): Rows {
  const list = element('div', { className: 'rows' });
  const add = element('button', { type: 'button', className: 'quiet' }, `Add a ${name}`);
  const kept: [Field, Field][] = [];
  add.addEventListener('click', () => {
    write([...read(), ['', '']]);
    kept.at(-1)?.[0].control.focus();
    changed();
  });
  return { node: element('div', {}, list, add), read, write, fields: () => kept };

  function read(): [string, string][] {
    return kept.map(([first, second]) => [first.control.value, second.control.value]);
  }

  function write(texts: readonly (readonly [string, string])[]): void {
    kept.length = 0;
    fill(list, ...texts.map((pair, index) => row(index, pair)));
  }

  function row(index: number, [first, second]: readonly [string, string]): HTMLElement {
    const number = index + 1;
    const [firstLabel, secondLabel] = labels(number);
    const id = `${name}-${number}`;
    const pair: [Field, Field] = [
      field(`${id}-1`, firstLabel, textInput(first)),
      field(`${id}-2`, secondLabel, textInput(second)),
    ];
    kept.push(pair);
    const remove = element(
      'button',
      { type: 'button', className: 'quiet remove', 'aria-label': `Remove ${name} ${number}` },
      '×',
    );
    remove.addEventListener('click', () => {
      write(read().toSpliced(index, 1));
      add.focus();
      changed();
    });
    return element('div', { className: 'row' }, pair[0].node, pair[1].node, remove);
  }
}
