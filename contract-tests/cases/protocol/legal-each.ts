/**
 * Many legal values in few requests, none of which makes a pair: tags all together, names one by one. Where they are
 * refused together, each is sent alone, so that a finding says which value it is about.
 *
 *     Tag.1.Key=ftp://a, Tag.2.Key=http:/b, … -> InvalidTagKey.Malformed, and so does Tag.1.Key=ftp://a alone
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import { wireName } from '../../../contract/document.ts';
import type { Answer } from '../../target/answer.ts';
import type { Call } from '../../target/call.ts';
import type { ScenarioCase } from '../../engine/case.ts';
import { type Finding, shown } from '../../judges/finding.ts';
import { judgeOtherwiseLegal } from '../../judges/otherwise-legal.ts';
import { TAKEN_NAME } from '../../engine/provision.ts';
import type { Session } from '../../engine/session.ts';
import { takenName } from '../create-key-pair/taken-name.ts';
import { GET_JSON, NO_SUCH_GROUP, POST_XML } from '../variants.ts';

type Parameters = Call['parameters'];

/**
 * A case about texts of tags, in both ways.
 * @param member which half of a tag they are
 * @param texts at most as many as a request may carry
 */
export function legalTagTexts(
  clause: ClauseId,
  tail: string,
  title: string,
  member: 'Key' | 'Value',
  texts: readonly string[],
): ScenarioCase {
  return {
    id: `${clause}:${tail}`,
    clause,
    title,
    given: [TAKEN_NAME],
    async scenario(session) {
      const broken = [NO_SUCH_GROUP, { KeyPairName: await takenName(session) }] as const;
      const findings: Finding[] = [];
      for (const [i, way] of [POST_XML, GET_JSON].entries()) {
        const send = (some: readonly string[]) =>
          session.send({ ...way, parameters: { ...tagged(member, some), ...broken[i] } });
        findings.push(...(await judgeEach(session, texts, send)));
      }
      return findings;
    },
  };
}

/** A case about names: GET and POST take turns. */
export function legalNames(
  clause: ClauseId,
  tail: string,
  title: string,
  names: readonly string[],
): ScenarioCase {
  return {
    id: `${clause}:${tail}`,
    clause,
    title,
    async scenario(session) {
      const findings: Finding[] = [];
      for (const [i, name] of names.entries()) {
        const way = i % 2 === 0 ? GET_JSON : POST_XML;
        const answer = await session.send({ ...way, parameters: { KeyPairName: name, ...NO_SUCH_GROUP } });
        findings.push(...about(name, judgeOtherwiseLegal(session.contract, answer)));
      }
      return findings;
    },
  };
}

async function judgeEach(
  { contract }: Session,
  texts: readonly string[],
  send: (some: readonly string[]) => Promise<Answer>,
): Promise<Finding[]> {
  const together = judgeOtherwiseLegal(contract, await send(texts));
  if (together.length === 0) return [];
  const alone: Finding[] = [];
  for (const text of texts) alone.push(...about(text, judgeOtherwiseLegal(contract, await send([text]))));
  return alone.length > 0 ? alone : together;
}

function about(text: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, where: `${finding.where}, for ${shown(text)}` }));
}

/** Tags with these texts; the other halves are plain. */
function tagged(member: 'Key' | 'Value', texts: readonly string[]): Parameters {
  return Object.fromEntries(
    texts.flatMap((text, i) => {
      const [key, value] = member === 'Key' ? [text, `value${i}`] : [`key${i}`, text];
      return [
        [wireName('Tag.N.Key', i + 1), key],
        [wireName('Tag.N.Value', i + 1), value],
      ];
    }),
  );
}
