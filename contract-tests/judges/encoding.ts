/**
 * Judges what a body says about its own octets: the charset of its media type, the declaration of XML.
 *
 *     content-type: application/xml                 <?xml version="1.0" encoding="GBK"?> before octets of UTF-8
 *     content-type: application/xml;charset=utf-8   the same: a client that has the octets alone can't read them
 *     content-type: application/json;charset=GBK    has no meaning (RFC 8259 section 11), and misleads some clients
 */
import { parseMediaType } from '../../contract/wire/media-type.ts';
import type { Answer } from '../target/answer.ts';
import type { Finding } from './finding.ts';

/**
 * The encoding that decides how an XML body is read: a byte order mark before the charset of the media type, and that
 * before the XML declaration (RFC 7303 section 3). JSON is UTF-8, whatever is declared.
 */
export function judgeDecidingEncoding(answer: Answer): Finding[] {
  if (answer.declaredFormat !== 'XML' || hasByteOrderMark(answer)) return [];
  return judgeEncoding(charsetOf(answer) ?? encodingInXml(answer), answer);
}

/** The encoding in an XML declaration that something else goes before (clause format.xml-encoding). */
export function judgeXmlEncoding(answer: Answer): Finding[] {
  if (answer.declaredFormat !== 'XML') return [];
  if (charsetOf(answer) === undefined && !hasByteOrderMark(answer)) return [];
  return judgeEncoding(encodingInXml(answer), answer);
}

/** The charset beside application/json (clause format.json-charset). */
export function judgeJsonCharset(answer: Answer): Finding[] {
  return answer.declaredFormat === 'JSON' ? judgeEncoding(charsetOf(answer), answer) : [];
}

/** An XML declaration, where there is one, is well-formed (XML 1.0 productions 23 to 32, 80 and 81). */
export function judgeXmlDeclaration(answer: Answer): Finding[] {
  if (answer.declaredFormat !== 'XML') return [];
  const [received] = /^<\?xml(?![\w.:-])[^>]*>?/i.exec(textOf(answer)) ?? [];
  if (received === undefined || XML_DECLARATION.test(received)) return [];
  return [{ where: 'the XML declaration', expected: 'such as <?xml version="1.0"?>', received, answer }];
}

/** What a client reads that takes the octets for the encoding is what the server wrote. */
function judgeEncoding(encoding: string | undefined, answer: Answer): Finding[] {
  const { body, isUtf16 } = answer.exchange.response;
  if (encoding === undefined) return [];
  const isRight = isUtf16 ? UTF_16.test(encoding) : decoded(body, encoding) === body;
  if (isRight) return [];
  const received = isUtf16 ? 'UTF-16' : 'UTF-8';
  return [{ where: 'the body', expected: `${encoding}, as it declares`, received, answer }];
}

const UTF_16 = /^UTF-16(?:LE|BE)?$/i;

function charsetOf({ exchange }: Answer): string | undefined {
  return parseMediaType(exchange.response.headers.get('content-type') ?? '').parameters.get('charset');
}

/** The encoding in an XML declaration that is well-formed; undefined where there is none. */
function encodingInXml(answer: Answer): string | undefined {
  const [declaration = ''] = /^<\?xml[^>]*>/.exec(textOf(answer)) ?? [];
  if (!XML_DECLARATION.test(declaration)) return undefined;
  return /\bencoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1];
}

function hasByteOrderMark({ exchange }: Answer): boolean {
  return exchange.response.body.startsWith('\uFEFF');
}

function textOf({ exchange }: Answer): string {
  return exchange.response.body.replace(/^\uFEFF/, '');
}

/** The text that the octets of a UTF-8 text are in another encoding; undefined where nobody knows that one. */
function decoded(text: string, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(Buffer.from(text));
  } catch {
    return undefined;
  }
}

const XML_DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:\s+encoding\s*=\s*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;
