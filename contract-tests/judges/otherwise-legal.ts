/**
 * Judges the answer to a request of which only one thing is broken, and that one on purpose: it asks for a name that is
 * taken or for a group that does not exist, so that it makes no pair. It may be refused for nothing else.
 */
import type { Contract } from '../../contract/contract.ts';
import { type Answer, showsSuccess } from '../target/answer.ts';
import type { Finding } from './finding.ts';
import { summary } from './expectation.ts';

/** Finds a refusal for anything else, and a failure. That the request is refused at all is another clause's business. */
export function judgeOtherwiseLegal({ errors }: Contract, answer: Answer): Finding[] {
  const codes = HARMLESS.flatMap((condition) =>
    errors.checks.filter((cause) => cause.condition === condition).map(({ code }) => code),
  );
  if (showsSuccess(answer)) return [];
  if (answer.outcome === 'refused' && codes.some((code) => code === answer.code)) return [];
  return [
    {
      where: 'Code',
      expected: codes.length === 0 ? 'a success' : `nothing but ${codes.join(' or ')}`,
      received: summary(answer),
      answer,
    },
  ];
}

/**
 * The conditions that are broken on purpose; a server that knows no groups makes a pair, and then finds its name taken. An
 * operation that makes nothing has none of them.
 */
const HARMLESS: readonly string[] = ['name-taken', 'unknown-resource-group'];
