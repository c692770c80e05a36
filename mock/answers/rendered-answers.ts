/**
 * What Prism made of the documented answers when the bundle was generated, `generated/create-key-pair/answers.json`, so that a mock
 * answers its first request without loading Prism:
 *
 *     { "QuotaExceed.KeyPair": { "RequestId": "473469C7-…", "HostId": …, "Code": "QuotaExceed.KeyPair", … } }
 */
import { readFileSync } from 'node:fs';
import type { DocumentedAnswer } from '../../contract/document.ts';

/** Members of answers, by the name of the answer. */
export type RenderedAnswers = Readonly<Record<string, DocumentedAnswer['members']>>;

/** The answers that were rendered beforehand, which never change. */
export function renderedAnswers(): RenderedAnswers {
  return (read ??= JSON.parse(
    readFileSync(new URL('../../generated/create-key-pair/answers.json', import.meta.url), 'utf8'),
  ));
}

let read: RenderedAnswers | undefined;

/** What Prism made of an answer; undefined when it was another one in another document. */
export function renderedBefore(
  { name, members }: DocumentedAnswer,
  rendered: RenderedAnswers,
): DocumentedAnswer['members'] | undefined {
  const found = rendered[name];
  return found !== undefined && JSON.stringify(found) === JSON.stringify(members) ? found : undefined;
}
