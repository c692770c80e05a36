/** Judges of what surrounds a body: media type, well-formedness, roots, the header with the request id, the host. */
import type { Document } from '../../contract/document.ts';
import { type Answer, textMember } from '../target/answer.ts';
import { type Finding, shown } from './finding.ts';
import { judgeDecidingEncoding, judgeXmlDeclaration } from './encoding.ts';
import type { Judge } from './judge.ts';

/** The media type is one of JSON or XML (clause format.media-type). */
export function judgeMediaType(answer: Answer): Finding[] {
  if (answer.declaredFormat !== undefined) return [];
  const received = answer.exchange.response.headers.get('content-type');
  return [
    {
      where: 'header content-type',
      expected: 'application/json or application/xml',
      received: shown(received),
      answer,
    },
  ];
}

/** The body is what its media type says (clause format.well-formed). */
export function judgeWellFormed(answer: Answer): Finding[] | undefined {
  const { declaredFormat, format, problem, exchange } = answer;
  const { isUtf8, isUtf16 } = exchange.response;
  // JSON between systems is UTF-8 (RFC 8259 section 8.1); of XML every reader knows UTF-16 as well.
  if (!isUtf8 && !(isUtf16 && declaredFormat === 'XML')) {
    return [{ where: 'the body', expected: 'UTF-8', received: 'octets that are not UTF-8', answer }];
  }
  const declared = [...judgeDecidingEncoding(answer), ...judgeXmlDeclaration(answer)];
  if (declared.length > 0) return declared;
  if (declaredFormat === undefined) return undefined;
  if (declaredFormat === format) return [];
  const received =
    format === undefined
      ? (problem ?? 'neither')
      : `${format}: ${shown(exchange.response.body.slice(0, 80))}`;
  return [{ where: 'the body', expected: `${declaredFormat}, as its media type says`, received, answer }];
}

/** XML is sent as application/xml (clause format.application-xml). */
export function judgeApplicationXml(answer: Answer): Finding[] | undefined {
  if (answer.declaredFormat !== 'XML') return undefined;
  if (answer.mediaType === 'application/xml') return [];
  return [{ where: 'header content-type', expected: 'application/xml', received: answer.mediaType, answer }];
}

/** The root element of an XML body has a name. */
export function judgeRoot(name: string): Judge {
  return (answer) => {
    if (answer.format !== 'XML') return undefined;
    if (answer.root === name) return [];
    return [{ where: 'root element', expected: name, received: shown(answer.root), answer }];
  };
}

/** The header x-acs-request-id repeats the RequestId (clause response.request-id-header). */
export function judgeRequestIdHeader(answer: Answer): Finding[] | undefined {
  const inBody = textMember(answer, 'RequestId');
  const inHeader = answer.exchange.response.headers.get('x-acs-request-id');
  if (inBody === undefined) return undefined;
  if (inBody === inHeader) return [];
  return [{ where: 'header x-acs-request-id', expected: inBody, received: shown(inHeader), answer }];
}

/** HostId is the host that was addressed, with or without its port (clause errors.host-id). */
export function judgeHostId(answer: Answer): Finding[] | undefined {
  if (answer.members === undefined) return undefined;
  const { protocol, host, hostname, port } = answer.exchange.url;
  const given = answer.members['HostId'];
  const lower = typeof given === 'string' ? given.toLowerCase() : undefined;
  const defaultPort = protocol === 'https:' ? '443' : '80';
  if (lower === hostname || lower === `${hostname}:${port || defaultPort}`) return [];
  return [{ where: 'HostId', expected: host, received: shown(given), answer }];
}

/** The success has exactly the documented status (clause response.status). */
export function judgeStatus(document: Document): Judge {
  const status = document.answers[0]?.status ?? 200;
  return (answer) => {
    if (answer.status === status) return [];
    return [{ where: 'status', expected: String(status), received: String(answer.status), answer }];
  };
}
