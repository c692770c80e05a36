/** Judges that a success names the pair as the request did. */
import { type Answer, textMember } from '../../../target/answer.ts';
import { type Finding, shown } from '../../../judges/finding.ts';

/** The answer repeats the name that was asked for (clause response.name-echoed); silent where two names were. */
export function judgeNameEchoed(answer: Answer): Finding[] | undefined {
  const { path, body } = answer.exchange.request;
  if (`${path}&${body}`.split('KeyPairName=').length > 2) return undefined;
  const asked = answer.asked.get('KeyPairName');
  const given = textMember(answer, 'KeyPairName');
  if (given === undefined) return undefined;
  if (given === asked) return [];
  return [{ where: 'KeyPairName', expected: shown(asked), received: shown(given), answer }];
}
