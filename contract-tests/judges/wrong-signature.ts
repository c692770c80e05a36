/**
 * Judges the answer to a wrong signature (ruling 22): a refusal whose message ends with the string that the server signed,
 * which follows from the request as it was sent.
 *
 *     Specified signature is not matched with our calculation. server string to sign is:GET&%2F&AccessKeyId%3D…
 *
 * Of a V3 signature another text was seen as well, and counts:
 *
 *     Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256⏎5ffe…] server …
 */
import { type ErrorCatalogue, fillMessage } from '../../contract/error-catalogue.ts';
import * as v1 from '../../contract/signature/v1.ts';
import * as v3 from '../../contract/signature/v3.ts';
import { type WireParameters, parseForm } from '../../contract/wire/form.ts';
import { type Answer, textMember } from '../target/answer.ts';
import type { WireRequest } from '../target/exchange.ts';
import { type Finding, shown } from './finding.ts';
import { judgeExpectation } from './expectation.ts';

/** The differences between an answer and the one that is owed to a wrong signature. */
export function judgeWrongSignature(errors: ErrorCatalogue, answer: Answer): Finding[] {
  const code = errors.owedForCondition('signature-differs');
  const { request } = answer.exchange;
  const stringToSign = stringToSignOf(request);
  const found = judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer);
  const wanted = fillMessage(errors.entry(code), { stringToSign });
  const message = textMember(answer, 'Message') ?? '';
  const isOtherText =
    stringToSign.startsWith(v3.ACS3_HMAC_SHA256) && message.startsWith(alternative(stringToSign));
  if (message === wanted || isOtherText) {
    return found.filter(({ where }) => where !== 'Message');
  }
  if (found.length > 0) return found;
  return [{ where: 'Message', expected: shown(wanted), received: shown(message), answer }];
}

/**
 * Judges status and message of such an answer, whatever string to sign it has: a server may hash the body, or take the
 * hash from its header.
 */
export function judgeSignatureText(errors: ErrorCatalogue, answer: Answer): Finding[] {
  const code = errors.owedForCondition('signature-differs');
  const isOtherText = textMember(answer, 'Message')?.startsWith(ALTERNATIVE) ?? false;
  return judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer).filter(
    ({ where }) => !isOtherText || where !== 'Message',
  );
}

function alternative(stringToSign: string): string {
  return `${ALTERNATIVE}${stringToSign}]`;
}

const ALTERNATIVE = 'Specified signature does not match our calculation. server StringToSign is [';

/** The string to sign of a request as it was sent. */
function stringToSignOf({ method, path: target, headers, body }: WireRequest): string {
  const [path = '', text = ''] = target.split('?');
  const query = parametersOf(text);
  const authorization = v3.parseAuthorization(headers['authorization'] ?? '');
  if (authorization === undefined) {
    return v1.stringToSign(method, new Map([...parametersOf(body), ...query]));
  }
  const { signedHeaders } = authorization;
  return v3.stringToSign({
    method,
    path,
    query,
    headers: new Map(Object.entries(headers)),
    signedHeaders,
    hashedPayload: v3.hashedPayload(body),
  });
}

function parametersOf(text: string): WireParameters {
  const form = parseForm(text);
  return form.ok ? form.parameters : new Map();
}
