/** Names of cases and servers with wildcards: `name.*:129-*`. */

/** The source of a regular expression that matches a text in which `*` stands for any text; it is not anchored. */
export function wildcardSource(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
}
