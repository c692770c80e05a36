/**
 * Legal requests that make nothing: something is sent along for which they are rejected, and they may be rejected for nothing
 * else. A case can then try many legal values, and see whether a server ignores what it has to ignore.
 *
 *     GET   Tag.Key=aliyun, KeyPairName=<taken>   -> KeyPair.AlreadyExist, and not InvalidTagKey.Malformed
 *     POST  Tag.Key=aliyun, ResourceGroupId=<no>  -> InvalidResourceGroup.NotFound, and not InvalidTagKey.Malformed
 */
import type { ScenarioCase } from '../engine/case.ts';
import type { Session } from '../engine/session.ts';
import { type Finding, shown } from '../judges/finding.ts';
import type { Answer } from '../target/answer.ts';
import {
  type CommonLiteral,
  type InWays,
  type Parameters,
  type Sent,
  callOf,
  idOf,
  inEachWay,
} from './written-case.ts';
import { WAYS, type Way } from './ways.ts';

/** What keeps a legal request of an operation from making anything. */
export interface Harmless {
  /**
   * The parameters that are sent along. Where they differ by method, both together cover a server that looks for one
   * of them first.
   * @param own the parameters of the request itself, by name
   */
  readonly beside: (session: Session, method: 'GET' | 'POST', own: Parameters) => Promise<Parameters>;
  /** Finds that the request was rejected for anything else. */
  readonly judge: (session: Session, answer: Answer) => Finding[];
}

/** A case about a legal request. */
export type LegalLiteral = CommonLiteral &
  Sent &
  (InWays | { readonly together: readonly Way[] }) & { readonly legalBeside: Harmless };

/** The cases that literals stand for; `together` is one case that sends its request in several ways. */
export function legalCases(literals: readonly LegalLiteral[]): ScenarioCase[] {
  return literals.flatMap((literal) => {
    const { clause, slug, title, needs } = literal;
    const common = { clause, ...(needs === undefined ? {} : { needs }) };
    if ('together' in literal) {
      const scenario = (session: Session) =>
        inTurns(literal.together, (way) => judged(session, literal, way));
      return [{ id: idOf(clause, slug), title, ...common, scenario }];
    }
    return inEachWay(literal).map(({ id, title: inWay, way }) => ({
      id,
      title: inWay,
      ...common,
      scenario: (session: Session) => judged(session, literal, way),
    }));
  });
}

/** Many legal requests in one case. */
export interface ManyLegal extends CommonLiteral {
  /** Sends some of the values in one request. */
  readonly parametersOf: (values: readonly string[]) => Parameters;
  readonly values: readonly string[];
  readonly legalBeside: Harmless;
}

/**
 * Cases about values that go into one request, which is sent in both ways. Where it is rejected, each value is sent alone, so
 * that a finding says which of them it is about.
 */
export function legalTogether(literals: readonly ManyLegal[]): ScenarioCase[] {
  return literals.map(({ clause, slug, title, values, parametersOf, legalBeside }) => ({
    id: idOf(clause, slug),
    clause,
    title,
    scenario: (session) =>
      inTurns(['post', 'get'], (way) =>
        eachAlone(values, (some) => judged(session, { parameters: parametersOf(some), legalBeside }, way)),
      ),
  }));
}

/** Cases about values that go into a request each; GET and POST take turns. */
export function legalInTurns(literals: readonly ManyLegal[]): ScenarioCase[] {
  return literals.map(({ clause, slug, title, values, parametersOf, legalBeside }) => ({
    id: idOf(clause, slug),
    clause,
    title,
    async scenario(session) {
      const findings: Finding[] = [];
      for (const [i, value] of values.entries()) {
        const sent = { parameters: parametersOf([value]), legalBeside };
        findings.push(...about(value, await judged(session, sent, i % 2 === 0 ? 'get' : 'post')));
      }
      return findings;
    },
  }));
}

/**
 * Judges values together, and each alone where they are not accepted together.
 * @param judge sends some of them, and finds what is wrong with the answer
 * @returns the findings about each alone; those about all where none is at fault alone
 */
export async function eachAlone(
  values: readonly string[],
  judge: (some: readonly string[]) => Promise<Finding[]>,
): Promise<Finding[]> {
  const together = await judge(values);
  if (together.length === 0) return [];
  const alone: Finding[] = [];
  for (const value of values) alone.push(...about(value, await judge([value])));
  return alone.length > 0 ? alone : together;
}

/** Sends a legal request in a way, and finds that it was rejected for itself. */
export async function judged(
  session: Session,
  sent: Sent & { readonly legalBeside: Harmless },
  way: Way,
): Promise<Finding[]> {
  const { legalBeside: harmless, parameters = {}, raw } = sent;
  const { method } = WAYS[way].call;
  const beside = await harmless.beside(session, method, { ...raw?.means, ...parameters });
  const call = callOf({ ...sent, parameters: { ...parameters, ...beside } }, way);
  return harmless.judge(session, await session.send(call));
}

async function inTurns(ways: readonly Way[], judge: (way: Way) => Promise<Finding[]>): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const way of ways) findings.push(...(await judge(way)));
  return findings;
}

function about(value: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, where: `${finding.where}, for ${shown(value)}` }));
}
