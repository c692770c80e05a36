/** A session with a target about one operation: sends its calls, and remembers every answer. */
import type { Contract } from '../../contract/contract.ts';
import { type Answer, type AnswerForm, answerForm } from '../target/answer.ts';
import type { Call } from '../target/call.ts';
import { HEAD_OCTETS, TransportFault, type WireRequest, headOctets } from '../target/exchange.ts';
import { signedRequest } from '../target/signing.ts';
import type { Target } from '../target/target.ts';
import { Throttled } from '../target/traffic/throttling.ts';
import type { Connection, Overrides } from './connection.ts';
import { withDefaults } from './defaults.ts';
import type { Names } from './names.ts';
import type { Callable, CallableOperation } from './callable.ts';

/** What the calls about one operation have in common. */
export interface Session {
  readonly contract: Contract;
  readonly subject: Callable;
  /** What an answer of the operation is read by. */
  readonly form: AnswerForm;
  readonly target: Target;
  readonly names: Names;
  /** What it shares with the sessions about other operations. */
  readonly connection: Connection;
  /**
   * Every answer so far, in the order they came, but for those that only asked to slow down, and those to a head that is
   * too large to have a contract: the HTTP layer makes what it likes of it.
   */
  readonly answers: readonly Answer[];
  /**
   * Sends a call. What it leaves out is filled in: the action, the version, a region, and what the smallest call has.
   * @throws TransportFault when no response comes, Throttled when the target asks to slow down for too long, NotSent when
   * a limit of the user forbids it
   */
  send(call: Call): Promise<Answer>;
  /**
   * Sends a call that makes nothing and that no case is about. Its answer is not remembered.
   * @returns undefined when no answer comes
   * @throws NotSent when a limit of the user forbids it
   */
  ask(call: Call): Promise<Answer | undefined>;
  /**
   * Sends a request that is no call of the API, over a connection of its own; its response is not remembered.
   * @throws TransportFault when no response comes, NotSent when a limit of the user forbids it
   */
  sendRaw(request: WireRequest): Promise<void>;
}

/** Opens a session. Nothing is sent yet. */
export function openSession(connection: Connection, operation: CallableOperation): Session {
  const { target, names, environment, client, creates, courses, underWay } = connection;
  const { contract, subject } = operation;
  const { document, errors } = contract;
  const form = answerForm(document, subject.makes);
  const takenCode = errors.checks.find(({ condition }) => condition === 'name-taken')?.code;
  const answers: Answer[] = [];
  return {
    contract,
    subject,
    form,
    target,
    names,
    connection,
    answers,
    async send(written) {
      const sent = send(written);
      underWay.add(sent);
      try {
        return await sent;
      } finally {
        underWay.delete(sent);
      }
    },
    async ask(call) {
      const asked = withDefaults(operation, target.region, names, call);
      const sign = () => signedRequest(target, environment, call, asked);
      try {
        return (await client.send({ sign, asked, form, errors, caseId: connection.playing })).answer;
      } catch (error) {
        if (error instanceof TransportFault || error instanceof Throttled) return undefined;
        throw error;
      }
    },
    async sendRaw(request) {
      if (form.product !== undefined) creates.allow();
      courses.of(connection.playing, false);
      await client.sendRaw(request, connection.playing);
    },
  };

  async function send(written: Call): Promise<Answer> {
    const course = courses.of(connection.playing, written.tamper === undefined && underWay.size === 0);
    const call = overridden(written, connection.overrides);
    const own = withDefaults(operation, target.region, names, call);
    const asked = new Map([...Object.entries(call.raw?.means ?? {}), ...own]);
    const making = form.product && { product: form.product, takenCode, parameters: asked };
    // A call that has to wait for its turn may never be sent: it begins when it is.
    let ended: ReturnType<typeof creates.begin> | undefined;
    const sign = () => {
      if (making !== undefined) ended ??= creates.begin(making);
      return signedRequest(target, environment, call, own);
    };
    if (making !== undefined) creates.allow();
    const { answer: bare, again } = await client.send({
      sign,
      asked,
      form,
      errors,
      caseId: connection.playing,
    });
    const answer = course.add(bare);
    if (headOctets(answer.exchange.request) <= HEAD_OCTETS) answers.push(answer);
    ended?.(answer, again);
    return answer;
  }
}

function overridden(call: Call, overrides: Overrides): Call {
  if (call.fixed) return call;
  return { ...call, method: overrides.method ?? call.method, format: overrides.format ?? call.format };
}
