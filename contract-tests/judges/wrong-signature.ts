/**
 * Judges the answer to a wrong signature (question "signatures"): a refusal whose message ends with the string that the
 * server signed, which follows from the request as it was sent.
 *
 *     Specified signature is not matched with our calculation. server string to sign is:GET&%2F&AccessKeyId%3D…
 *
 * Of a V3 signature another text was seen as well, and counts:
 *
 *     Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256⏎5ffe…] server …
 */
import { type ErrorCatalogue, fillMessage } from '../../contract/error-catalogue.ts';
import { SCHEMES, schemeOf } from '../../contract/signature/schemes.ts';
import { type Answer, textMember } from '../target/answer.ts';
import { signable } from '../target/signable.ts';
import { type Finding, shown } from './finding.ts';
import { judgeExpectation } from './expectation.ts';

/** The differences between an answer and the one that is owed to a wrong signature. */
export function judgeWrongSignature(errors: ErrorCatalogue, answer: Answer): Finding[] {
  const request = signable(answer.exchange.request);
  if (request === undefined) return judgeSignatureText(errors, answer);
  const code = errors.owedForCondition('signature-differs');
  const scheme = schemeOf(request.headers);
  const stringToSign = scheme.stringToSign(request);
  const found = judgeExpectation(errors, { outcome: 'refused', code, exactly: {} }, answer);
  const wanted = fillMessage(errors.entry(code), { stringToSign });
  const message = textMember(answer, 'Message') ?? '';
  const isOtherText = scheme === SCHEMES.v3 && message.startsWith(`${ALTERNATIVE}${stringToSign}]`);
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

const ALTERNATIVE = 'Specified signature does not match our calculation. server StringToSign is [';
