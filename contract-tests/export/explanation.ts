/**
 * A case explained: what it sends, what must come back, and why.
 *
 *     request.unknown-version:get
 *     a version that does not exist is refused
 *
 *     Sends GET /
 *       Version  "2000-01-01"
 *     Must come back
 *       a refusal with the code InvalidVersion; …
 *     Because
 *       MUST: A version that the API does not have is refused. …
 *     Written in contract-tests/cases/protocol/requests.ts
 */
import { sourceInWords } from '../../contract/source-in-words.ts';
import type { CallCase, Fixture } from '../engine/case.ts';
import type { PlacedCase } from '../engine/suite.ts';
import type { Expectation } from '../judges/expectation.ts';
import { type Contracts, allCases } from '../suite.ts';
import { chosenCase } from '../engine/chosen-case.ts';
import { RUN } from './placeholders.ts';
import { writtenRequest } from './written-request.ts';
import { namesOf } from '../engine/names.ts';

/**
 * Explains a case, or lists the cases that a part of an id fits.
 * @param text an id or a part of it; `*` stands for any text
 * @returns lines; a text when no case fits: one sentence that names near ids
 */
export function explain(contracts: Contracts, text: string): readonly string[] | string {
  const cases = allCases(contracts, namesOf(RUN, SEED));
  const chosen = chosenCase(cases, text);
  switch (chosen.kind) {
    case 'none':
      return chosen.sentence;
    case 'several':
      return list(chosen.cases);
    case 'one':
      return explanation(chosen.one);
  }
}

/** Any number: what is drawn at random is only told in words. */
const SEED = 1;

function list(cases: readonly PlacedCase[]): string[] {
  const width = Math.max(...cases.map(({ id }) => id.length));
  return [`${cases.length} cases fit:`, ...cases.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`)];
}

function explanation(one: PlacedCase): string[] {
  const { id, title, needs, file } = one;
  const rule = one.operation.contract.ledger.clause(one.clause);
  const { level, text, at, id: clause } = rule;
  return [
    id,
    title,
    '',
    ...('call' in one ? call(one) : 'scenario' in one ? SCENARIO : SWEEP),
    ...(needs === undefined ? [] : ['Needs', `  ${NEEDS[needs]}; without it the case is skipped`]),
    'Because',
    `  ${level}: ${text}`,
    `  rule      ${clause}, in ${rule.file}`,
    `  source    ${sourceInWords(rule)}`,
    `  contract  ${at}`,
    ...owed(one),
    `Written in ${file}`,
    '',
    `Run it alone with --filter '${id}'${'sweep' in one ? '.' : `; see what goes over the wire with --replay '${id}'.`}`,
  ];
}

const SCENARIO = ['Sends', '  one request or several, and compares what comes back'];
const SWEEP = ['Sends', '  nothing: it judges all answers that the run has got by then'];

const NEEDS: Readonly<Record<Fixture, string>> = {
  'resource-group': 'a resource group of the account: --resource-group ID',
  'other-region': 'a second region: --other-region ID',
  'quota-region': 'an empty region that may be filled up: --quota-region ID',
  verification: 'a target that is said to verify signatures: --authenticates',
};

function call({ call: sent, expect, operation }: PlacedCase & CallCase): string[] {
  const request = writtenRequest(operation, namesOf(RUN, SEED), sent);
  const width = Math.max(...request.parameters.map(({ name }) => name.length));
  return [
    `Sends ${request.method} /, ${SIGNED[sent.signature ?? 'as the run']}`,
    ...request.headers.map(({ name, value }) => `  ${name}: ${value}`),
    ...request.parameters.map(
      ({ name, value, in: place }) =>
        `  ${visible(name).padEnd(width)}  ${quoted(value)}${place === 'form' ? '  (form)' : ''}`,
    ),
    ...(sent.raw === undefined ? [] : [`  of which, to the letter: ${sent.raw.text}`]),
    'Must come back',
    `  ${expectation(expect)}`,
  ];
}

const SIGNED = {
  'as the run': 'signed as the whole run is',
  'not-v3': 'signed as the whole run is, but never by V3',
  v1: 'signed by V1',
  v3: 'signed by V3, which carries Action and Version in headers',
  none: 'unsigned',
};

function expectation(expect: Expectation): string {
  const format = expect.format === undefined ? '' : `, in ${expect.format}`;
  if (expect.outcome === 'accepted') return `a success${format}`;
  const { code, exactly } = expect;
  if (code === undefined) return `a refusal: a status of 4xx and a body with a Code${format}`;
  return exactly === undefined
    ? `a refusal with the code ${code}${format}; its status and message are judged by other cases`
    : `a refusal with the code ${code}${format}, and with exactly the status and the message below`;
}

/** The code that is owed, with its message. */
function owed(one: PlacedCase): string[] {
  const { errors } = one.operation.contract;
  const code = 'call' in one && one.expect.outcome === 'refused' ? one.expect.code : undefined;
  const entries = errors.entries.filter((entry) => entry.code === code || entry.clause === one.clause);
  return entries.flatMap((entry) => [
    `  code      ${entry.status} ${entry.code}`,
    `  message   ${entry.template ?? entry.message}`,
  ]);
}

function quoted(value: string): string {
  const characters = Array.from(value);
  if (characters.length <= 48) return `"${visible(value)}"`;
  const [head, tail] = [characters.slice(0, 24).join(''), characters.slice(-8).join('')];
  return `"${visible(head)}…${visible(tail)}" (${characters.length} characters)`;
}

/** Controls, odd spaces, what joins with its neighbours, and what many fonts lack, as \u{1F600}. */
function visible(text: string): string {
  return text.replaceAll(/[\p{C}\p{M}\u{10000}-\u{10FFFF}]|(?! )\p{Z}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16).toUpperCase()}}`;
  });
}
