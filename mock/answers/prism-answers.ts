/**
 * The documented answers, rendered by Prism from the contract. Prism is asked once for each, as a client would ask it
 * by `Prefer: code=404, example=InvalidRegionId.NotFound`, when the bundle is generated, and what it gives is kept:
 *
 *     'InvalidRegionId.NotFound' -> 404 Error { RequestId, HostId, Code, Message, Recommend }
 */
import type { Contract } from '../../contract/contract.ts';
import { type Body, isBody, textOf } from '../../contract/body.ts';
import { bodySchema } from '../../contract/body-schema.ts';
import type { DocumentedAnswer } from '../../contract/document.ts';
import { fillMessage } from '../../contract/error-catalogue.ts';
import type { AnswerTemplate, Answers } from './answers.ts';
import { knownMembers } from './known-members.ts';
import { type Prism, type Wanted, loadPrism } from './prism.ts';
import { type RenderedAnswers, renderedAnswers, renderedBefore } from './rendered-answers.ts';

/**
 * The documented answers of a contract's operation. Prism is loaded when it is first asked.
 * @param rendered the answers for which Prism need not be asked
 */
export function prismAnswers(
  { document, errors }: Contract,
  rendered: RenderedAnswers = renderedAnswers(document.operation),
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
    const { name, status, root, schema } = answer;
    const made = await ask({ code: status, dynamic: true, seed });
    const members = bodyOf(name, knownMembers(made, bodySchema(document, schema)));
    const likest = documented.get(textOf(members, 'Code')) ?? answer;
    const live = Object.entries(likest.members).filter(([member]) => LIVE.has(member) && member in members);
    return { status, root, members: { ...members, ...Object.fromEntries(live) } };
  }

  async function example(answer: DocumentedAnswer): Promise<AnswerTemplate> {
    const { name, status, root } = answer;
    const members =
      renderedBefore(answer, rendered) ??
      bodyOf(name, await ask({ code: status, dynamic: false, exampleKey: name }));
    const template = { status, root, members };
    const entry = errors.find(name);
    if (entry?.template === undefined) return template;
    return { ...template, message: (placeholders) => fillMessage(entry, placeholders) };
  }

  async function ask(wanted: Wanted): Promise<unknown> {
    prism ??= loadPrism(document);
    return await (
      await prism
    )(wanted);
  }
}

/** Members of the envelope that belong to one call; a generated answer has them from a documented one. */
const LIVE: ReadonlySet<string> = new Set(['RequestId', 'Recommend']);

function bodyOf(name: string, value: unknown): Body {
  if (isBody(value)) return value;
  throw new Error(`Prism gives no body for the answer ${name}.`);
}
