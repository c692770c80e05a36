/** A statement as a badge, an SVG that needs nothing from elsewhere: `Operation | core, tags, state`. */
import { markup } from '../../contract/markup.ts';
import { type Claim, claimOf } from './claim.ts';
import type { Statement } from './statement.ts';

const HEIGHT = 20;

/** About the width of a character of 11 pixels; the text is fitted to it, whatever the font. */
const CHARACTER = 6.4;

/** Left and right of each text. */
const PADDING = 8;

/** White on each of them has a contrast of at least 4.5. */
const COLOURS: Readonly<Record<Claim['kind'], string>> = {
  conformant: '#1a7f37',
  partly: '#8a5a00',
  'not conformant': '#c0271d',
  'no claim': '#5f6670',
};

/** The SVG document. Its title says what is claimed for each profile. */
export function badgeSvg(statement: Statement): string {
  const { kind, word, sentence } = claimOf(statement);
  const label = statement.operation;
  const [left, right] = [widthOf(label), widthOf(word)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${markup(`${label}: ${word}`)}">
<title>${markup(`${label}: ${sentence}`)}</title>
<rect width="${left + right}" height="${HEIGHT}" rx="3" fill="#3b4048"/>
<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${COLOURS[kind]}"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
${fitted(label, 0, left)}
${fitted(word, left, right)}
</g>
</svg>
`;
}

function fitted(content: string, x: number, width: number): string {
  return `<text x="${x + PADDING}" y="14" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${markup(content)}</text>`;
}

function widthOf(content: string): number {
  return Math.round(Array.from(content).length * CHARACTER) + 2 * PADDING;
}
