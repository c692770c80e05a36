/**
 * What is wrong with a request before it is sent: which rule it breaks, in the words of the ledger, and the code that it is
 * rejected with, in the order in which a service looks (question "order" of questions.yaml):
 *
 *     KeyPairName=1-web     name.first-character: The first character of a name is a letter.   InvalidKeyPairName.Malformed
 */
import type { ClauseId } from '../../contract/clauses.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Cause, ErrorCode } from '../../contract/error-catalogue.ts';
import type { BrokenConstraint } from '../../contract/parameter-set.ts';
import { SIGNATURE_PARAMETERS, type SignatureParameter } from '../../contract/signature/parameters.ts';
import { WINDOW } from '../../contract/signature/timestamp.ts';
import { type Draft, canBeLeftOut } from './draft.ts';

/** One broken rule. */
export interface Fault {
  /** The parameter by its name on the wire. */
  readonly parameter: string;
  readonly clauses: readonly ClauseId[];
  /** The rule, in one sentence or a few. */
  readonly rule: string;
  readonly code: ErrorCode;
  /** The step of the order of checks. */
  readonly step: string;
  /** On what it depends whether the service sees a fault; undefined where it does in any case. */
  readonly condition: string | undefined;
}

/** A fault in words: the rule, the code unless the rule names it, and on what it depends. */
export function sentenceOf({ rule, code, condition }: Fault): string {
  const rejected = rule.includes(code) ? '' : ` The request is rejected with ${code}.`;
  return `${rule}${rejected}${condition === undefined ? '' : ` That is so ${condition}.`}`;
}

/** What a page can know of a service. */
export interface Knowledge {
  readonly regions: readonly string[];
  readonly resourceGroups: readonly string[];
  /** Names that this page has made pairs of, as `region name`. */
  readonly taken: ReadonlySet<string>;
  /** The time of day. */
  readonly now: Date;
}

/**
 * The faults of a request, the one that is checked first before the others.
 * @param parameters all parameters that it means, those of its signature included
 */
export function faultsOf(
  contract: Contract,
  draft: Draft,
  parameters: ReadonlyMap<string, string>,
  knowledge: Knowledge,
): Fault[] {
  const broken = contract.brokenConstraints(parameters);
  return contract.errors.checks.flatMap((cause) =>
    cause.condition === undefined
      ? brokenKeywords(contract, cause, broken)
      : brokenRule(contract, cause, draft, parameters, knowledge),
  );
}

function brokenKeywords(contract: Contract, cause: Cause, broken: readonly BrokenConstraint[]): Fault[] {
  return broken
    .filter(({ parameter, keyword }) => parameter === cause.parameter && cause.keywords.includes(keyword))
    .map(({ wireName, pointer }) => ({
      parameter: wireName,
      ...ruleAt(contract, pointer),
      code: cause.code,
      step: cause.step,
      condition: cause.step === AUTHENTICATION ? IF_VERIFIED : undefined,
    }));
}

function brokenRule(
  contract: Contract,
  cause: Cause,
  draft: Draft,
  parameters: ReadonlyMap<string, string>,
  knowledge: Knowledge,
): Fault[] {
  const { condition: name = '', parameter = '', code, step } = cause;
  const condition = BREACHES[name]?.({ parameter, draft, parameters, knowledge });
  if (condition === undefined) return [];
  const { ledger, errors } = contract;
  const about =
    ledger.clauses.find(({ at }) => at === cause.pointer) ?? ledger.clause(errors.entry(code).clause);
  return [{ parameter, clauses: [about.id], rule: about.text, code, step, condition }];
}

/** The rule that stands at a place: what the vendor's page says of it, and if that is nothing, the first that is said. */
function ruleAt({ ledger }: Contract, pointer: string): Pick<Fault, 'clauses' | 'rule'> {
  const about = ledger.allAbout(pointer);
  const onPage = about.filter(({ source }) => source.kind === 'page');
  const shown = onPage.length > 0 ? onPage : about.slice(0, 1);
  return { clauses: shown.map(({ id }) => id), rule: shown.map(({ text }) => text).join(' ') };
}

const AUTHENTICATION = 'authentication';
const IF_VERIFIED = 'if the service verifies signatures';

/** A condition of the state of the service; says on what it depends whether it holds, undefined when it does not. */
type Breach = (about: {
  readonly parameter: string;
  readonly draft: Draft;
  readonly parameters: ReadonlyMap<string, string>;
  readonly knowledge: Knowledge;
}) => string | undefined;

const BREACHES: Readonly<Record<string, Breach>> = {
  'unknown-region': ({ parameter, parameters, knowledge }) => {
    const region = parameters.get(parameter) ?? '';
    return region === '' || knowledge.regions.includes(region)
      ? undefined
      : 'unless the mock was started with --region for it';
  },
  'unknown-resource-group': ({ parameter, parameters, knowledge }) => {
    const group = parameters.get(parameter) ?? '';
    return group === '' || knowledge.resourceGroups.includes(group)
      ? undefined
      : 'unless the mock was started with --resource-group for it';
  },
  'name-taken': ({ parameter, parameters, knowledge }) => {
    const place = `${parameters.get('RegionId') ?? ''} ${parameters.get(parameter) ?? ''}`;
    return knowledge.taken.has(place) ? 'since this page has made a pair of this name' : undefined;
  },
  'common-parameter-absent': ({ parameter, draft, parameters }) => {
    if (draft.signature === 'none') return undefined;
    const isAbsent = isOfSignature(parameter)
      ? draft.leftOut.includes(parameter) && canBeLeftOut(parameter, draft.signature)
      : (parameters.get(parameter) ?? '') === '';
    return isAbsent ? IF_VERIFIED : undefined;
  },
  'timestamp-outside-window': ({ draft, knowledge: { now } }) =>
    draft.signature !== 'none' && Math.abs(Date.parse(draft.timestamp) - now.getTime()) > WINDOW
      ? IF_VERIFIED
      : undefined,
  'signature-differs': ({ draft }) =>
    draft.signature !== 'none' && draft.isSpoilt ? IF_VERIFIED : undefined,
};

function isOfSignature(parameter: string): parameter is SignatureParameter {
  return SIGNATURE_PARAMETERS.some((name) => name === parameter);
}
