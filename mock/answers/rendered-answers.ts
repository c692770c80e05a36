/**
 * What Prism made of the documented answers when the bundles were generated, `generated/<operation>/answers.json`, so that a
 * mock answers its first request without loading Prism:
 *
 *     { "InvalidRegionId.NotFound": { "RequestId": "473469C7-…", "HostId": …, "Code": "InvalidRegionId.NotFound", … } }
 */
import { readFileSync } from 'node:fs';
import type { Body } from '../../contract/body.ts';
import type { DocumentedAnswer } from '../../contract/document.ts';
import { folderOf } from '../../contract/registry.ts';

/** Bodies of answers, by the name of the answer. */
export type RenderedAnswers = Readonly<Record<string, Body>>;

/** The answers of an operation that were rendered beforehand; none for an operation that is not in the registry. */
export function renderedAnswers(operation: string): RenderedAnswers {
  const folder = folderOf(operation);
  if (folder === undefined) return {};
  return JSON.parse(readFileSync(new URL(`../../generated/${folder}/answers.json`, import.meta.url), 'utf8'));
}

/** What Prism made of an answer; undefined when it was another one in another document. */
export function renderedBefore(
  { name, members }: DocumentedAnswer,
  rendered: RenderedAnswers,
): Body | undefined {
  const found = rendered[name];
  return found !== undefined && JSON.stringify(found) === JSON.stringify(members) ? found : undefined;
}
