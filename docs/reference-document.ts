/**
 * The document that the reference renders: the contract with `Tag.N` written once, samples, and a chapter in which every
 * answer stands in both formats side by side.
 */
import { type DocumentedAnswer, isObject } from '../contract/document.ts';
import { markup } from '../contract/markup.ts';
import { answerPair } from './answer-pair.ts';
import type { Sample } from './samples.ts';

/**
 * Makes the document.
 * @param bundle the bundle without the indexed forms of its parameters
 * @param answers the documented answers
 */
export function referenceDocument(
  bundle: Readonly<Record<string, unknown>>,
  answers: readonly DocumentedAnswer[],
  samples: readonly Sample[],
): Readonly<Record<string, unknown>> {
  const info = isObject(bundle['info']) ? bundle['info'] : {};
  const paths = isObject(bundle['paths']) ? bundle['paths'] : {};
  const contract = Object.entries(bundle).filter(([name]) => !name.startsWith('x-'));
  return {
    ...Object.fromEntries(contract),
    info: { ...info, description: `${String(info['description'])}\n${answersChapter(answers)}` },
    paths: Object.fromEntries(
      Object.entries(paths).map(([path, item]) => [path, withSamples(isObject(item) ? item : {}, samples)]),
    ),
  };
}

function withSamples(
  path: Readonly<Record<string, unknown>>,
  samples: readonly Sample[],
): Readonly<Record<string, unknown>> {
  const codeSamples = samples.map(({ lang, label, source }) => ({ lang, label, source }));
  return Object.fromEntries(
    Object.entries(path).map(([word, value]) => [
      word,
      isObject(value) && 'operationId' in value ? { ...value, 'x-codeSamples': codeSamples } : value,
    ]),
  );
}

/** A chapter in Markdown; its HTML has no empty line, which would end it. */
function answersChapter(answers: readonly DocumentedAnswer[]): string {
  const sections = answers.map((answer) => {
    const { name, status, words } = answer;
    const more =
      'Code' in answer.members ? ` <a href="errors.html#${name}">What raises it, and what to do</a>` : '';
    return `## ${status} ${name}\n\n<p>${markup(String(words['summary']))}${more}</p>\n${answerPair(answer, 'h3')}\n`;
  });
  return `\n# Answers\n\nEvery answer in both formats, made from one example each.\n\n${sections.join('\n')}`;
}
