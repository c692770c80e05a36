/** Elements made in one expression: `element('a', { href: 'errors.html' }, 'Errors')`. Text is text and never markup. */

/** What an element may have: properties of the DOM, and attributes whose names have a hyphen. */
export type Attributes<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], 'style'>
> &
  Readonly<Record<`${'aria' | 'data'}-${string}`, string>>;

/** What may stand in an element; what is undefined does not. */
export type Child = Node | string | undefined;

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes<Name> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.includes('-') && typeof value === 'string') made.setAttribute(key, value);
    else Object.assign(made, { [key]: value });
  }
  made.append(...present(children));
  return made;
}

/** Puts other children into an element in place of those it has. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...present(children));
}

/**
 * The element of the page that has an id.
 * @throws Error when the page has none
 */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child) => child !== undefined);
}
