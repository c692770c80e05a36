/** Lines that fit a terminal: broken between words, and indented by as much as their text is. */
import wrapAnsi from 'wrap-ansi';

/**
 * Breaks what is too long; commands stay whole, so that they can be copied.
 * @param columns the width of the terminal; undefined leaves everything as it is
 */
export function fitted(lines: readonly string[], columns: number | undefined): string[] {
  if (columns === undefined) return [...lines];
  return lines.flatMap((line) => {
    if (line.length <= columns || COMMAND.test(line)) return [line];
    const [lead = ''] = /^ *(?:\w+ {2,})?/.exec(line) ?? [];
    const margin = ' '.repeat(Math.min(lead.length, MOST));
    const broken = wrapAnsi(line.slice(lead.length), Math.max(columns - lead.length, LEAST), { hard: true });
    return broken.split('\n').map((piece, i) => (i === 0 ? lead : margin) + piece);
  });
}

/** Lines of what is to be pasted into a shell. */
const COMMAND = /^ *(?:curl |npx |run=\$|# )/;

/** So many columns are left to the text, whatever the indent. */
const LEAST = 20;
const MOST = 20;
