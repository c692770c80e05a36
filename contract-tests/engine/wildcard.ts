/** Names of cases and servers with wildcards: `name.*:129-*`. */

/**
 * The test whether a text is of a form in which `*` stands for any text. It takes time that grows with the text alone,
 * however many wildcards there are.
 */
export function fits(form: string): (text: string) => boolean {
  const [beginning = '', ...others] = form.split('*');
  const end = others.pop();
  if (end === undefined) return (text) => text === form;
  return (text) => {
    if (!text.startsWith(beginning)) return false;
    let from = beginning.length;
    for (const part of others) {
      // The first place is the best one: it leaves the most for the parts to come.
      const at = text.indexOf(part, from);
      if (at === -1) return false;
      from = at + part.length;
    }
    return text.length >= from + end.length && text.endsWith(end);
  };
}

/** The test whether a text has a part of such a form. */
export function contains(form: string): (text: string) => boolean {
  return fits(`*${form}*`);
}
