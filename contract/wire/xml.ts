/**
 * The XML form of this API's bodies: a root, an element for each member, and one for each item of a list:
 *
 *     <?xml version="1.0" encoding="UTF-8"?><Error><Code>KeyPair.AlreadyExist</Code><Message>…</Message></Error>
 *
 *     { "TotalCount": 2, "KeyPairs": { "KeyPair": [{ "KeyPairName": "a" }, { "KeyPairName": "b" }] } }
 *     -> <TotalCount>2</TotalCount><KeyPairs><KeyPair><KeyPairName>a</KeyPairName></KeyPair><KeyPair>…</KeyPair></KeyPairs>
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Body, BodyItem } from '../body.ts';

/** What an XML text says, or why it can't be read. */
export type ParsedXml =
  | {
      readonly ok: true;
      /** The name of the root element. */
      readonly root: string;
      /**
       * The root's child elements by name. Text is always a string, an element with elements inside is an
       * object, a repeated element an array; text beside elements is the member `#text`.
       */
      readonly members: Readonly<Record<string, unknown>>;
    }
  | {
      readonly ok: false;
      /** What is wrong and, where known, at which line and column. */
      readonly problem: string;
    };

/**
 * Writes a body as XML on one line. Numbers and booleans are their text, and an empty list is no element. A carriage return
 * is written as `&#13;`, since a reader takes a raw one for a line feed; a character XML 1.0 can't carry, such as NUL or
 * half of a surrogate pair, becomes U+FFFD.
 *
 * @param root the name of the root element
 * @param members values by element name; the names are XML names already
 */
export function formatXml(root: string, members: Body): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${elementOf(root, members)}`;
}

function elementOf(name: string, value: BodyItem): string {
  return `<${name}>${typeof value === 'object' ? elementsOf(value) : textIn(value)}</${name}>`;
}

function elementsOf(members: Body): string {
  let elements = '';
  for (const [name, value] of Object.entries(members)) {
    const items: readonly BodyItem[] = Array.isArray(value) ? value : [value];
    for (const item of items) elements += elementOf(name, item);
  }
  return elements;
}

function textIn(value: Exclude<BodyItem, Body>): string {
  return String(value).replaceAll(TO_ESCAPE, escaped);
}

/**
 * Reads an XML body. Text is neither trimmed nor coerced, references are decoded, CDATA is text; attributes,
 * comments, processing instructions and the white space between elements are passed over. A DOCTYPE is
 * refused, and so is an entity that only a DOCTYPE could declare.
 *
 * @param text the body
 * @returns root and members, or the problem; nothing is thrown
 */
export function parseXml(text: string): ParsedXml {
  if (ILLEGAL.test(text)) return { ok: false, problem: 'a character that XML 1.0 does not allow' };
  try {
    const validity = XMLValidator.validate(text);
    if (validity !== true) {
      const { msg, line, col } = validity.err;
      return { ok: false, problem: `not well-formed at line ${line}, column ${col}: ${msg}` };
    }
    const [root, ...others] = Object.entries(membersOf(parser.parse(withoutByteOrderMark(text))));
    if (root === undefined || others.length > 0 || Array.isArray(root[1])) {
      return { ok: false, problem: 'not one root element' };
    }
    const [name, content] = root;
    return { ok: true, root: name, members: isElement(content) ? content : membersOf({ '#text': content }) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** What is no `Char` of XML 1.0 section 2.2. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const TO_ESCAPE = new RegExp(`[&<>\\r]|${ILLEGAL.source}`, 'gu');

function escaped(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '\r':
      return '&#13;';
    default:
      return '\uFFFD';
  }
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  trimValues: false,
  entityDecoder: {
    decode: (text) => text.replaceAll(/&[^;&]*;?/g, referenced),
    // Called when the parser has met a DOCTYPE: the one place that tells a real one from one inside CDATA.
    addInputEntities: () => {
      throw new Error('a DOCTYPE is refused');
    },
    setExternalEntities: () => {},
    setXmlVersion: () => {},
    reset: () => {},
  },
});

function referenced(reference: string): string {
  // One that nothing ends is no reference.
  const name = reference.endsWith(';') ? reference.slice(1, -1) : '';
  const character = name.startsWith('#') ? characterOf(name.slice(1)) : PREDEFINED_ENTITIES.get(name);
  if (character === undefined) throw new Error(`the reference ${reference} stands for no character`);
  return character;
}

/** XML 1.0 section 4.6. */
const PREDEFINED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** `65` and `x41` are `A`. */
function characterOf(number: string): string | undefined {
  const codePoint = Number(number.startsWith('x') ? `0${number}` : number);
  if (!(codePoint > 0 && codePoint <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(codePoint);
  return ILLEGAL.test(character) ? undefined : character;
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function membersOf(element: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const members = Object.entries(element).filter(
    ([name, content]) => name !== '#text' || !isWhiteSpace(content),
  );
  return Object.fromEntries(members.map(([name, content]) => [name, memberOf(content)]));
}

function memberOf(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(memberOf);
  return isElement(content) ? membersOf(content) : content;
}

function isElement(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null;
}

function isWhiteSpace(content: unknown): boolean {
  return typeof content === 'string' && /^[ \t\r\n]*$/.test(content);
}
