/**
 * The documented answers, rendered by Prism from the contract. Prism is asked once for each, as a client would ask it
 * by `Prefer: code=403, example=QuotaExceed.KeyPair`, when the bundle is generated, and what it gives is kept:
 *
 *     'QuotaExceed.KeyPair' -> 403 Error { RequestId, HostId, Code, Message, Recommend }
 */
import type { Contract } from '../../contract/contract.ts';
import { type DocumentedAnswer, isObject } from '../../contract/document.ts';
import { fillMessage } from '../../contract/error-catalogue.ts';
import type { AnswerTemplate, Answers } from './answers.ts';
import { type Prism, type Wanted, loadPrism } from './prism.ts';
import { type RenderedAnswers, renderedAnswers, renderedBefore } from './rendered-answers.ts';

/**
 * The documented answers of a contract's operation. Prism is loaded when it is first asked.
 * @param rendered the answers for which Prism need not be asked
 */
export function prismAnswers(
  { document, errors }: Contract,
  rendered: RenderedAnswers = renderedAnswers(),
): Answers {
  const documented = new Map(document.answers.map((answer) => [answer.name, answer]));
  const kept = new Map<string, Promise<AnswerTemplate>>();
  let prism: Promise<Prism> | undefined;

  return {
    find(name) {
      const answer = documented.get(name);
      if (answer === undefined) return undefined;
      const template = kept.get(name) ?? example(answer);
      kept.set(name, template);
      return template;
    },
    generate(name, seed) {
      const answer = documented.get(name);
      return answer && generated(answer, seed);
    },
  };

  async function generated(answer: DocumentedAnswer, seed: string): Promise<AnswerTemplate> {
    const template = await render(answer, { code: answer.status, dynamic: true, seed });
    const likest = documented.get(template.members['Code'] ?? '') ?? answer;
    const members = { ...template.members };
    for (const name of OPEN) {
      const value = likest.members[name];
      if (value !== undefined && name in members) members[name] = value;
    }
    return { ...template, members };
  }

  async function example(answer: DocumentedAnswer): Promise<AnswerTemplate> {
    const { name, status, root } = answer;
    const members = renderedBefore(answer, rendered);
    const template = members
      ? { status, root, members }
      : await render(answer, { code: status, dynamic: false, exampleKey: name });
    const entry = errors.find(name);
    if (entry?.template === undefined) return template;
    return { ...template, message: (placeholders) => fillMessage(entry, placeholders) };
  }

  async function render({ name, status, root }: DocumentedAnswer, wanted: Wanted): Promise<AnswerTemplate> {
    prism ??= loadPrism(document);
    const body = await (await prism)(wanted);
    if (!isObject(body)) throw new Error(`Prism gives no body for the answer ${name}.`);
    return { status, root, members: textsOf(body) };
  }
}

/** Members that mean more than their schema says; a generated answer has them from the documented one. */
const OPEN = ['RequestId', 'KeyPairName', 'Recommend'];

/** The members that are texts, which all documented ones are; Prism makes up some others of its own. */
function textsOf(body: Readonly<Record<string, unknown>>): Record<string, string> {
  const members: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') members[name] = value;
  return members;
}
