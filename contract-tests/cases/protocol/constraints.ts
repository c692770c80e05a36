/**
 * The cases that follow from the contract's constraints alone: for each constraint of each parameter the nearest valid
 * and the nearest invalid value, and the code that the catalogue owes for it. A new parameter or limit brings its cases.
 *
 *     KeyPairName maxLength 128 -> 128 characters are accepted, 129 and many more are refused with
 *                                  InvalidKeyPairName.Malformed
 *     TagKey not ^aliyun        -> "aliyun" and "aliyun-x" are refused, "aliyu" and "x-aliyun" are accepted
 */
import type { ClauseId } from '../../../contract/clauses.ts';
import type { Contract } from '../../../contract/contract.ts';
import { type Parameter, wireName } from '../../../contract/document.ts';
import type { CallCase } from '../../engine/case.ts';
import type { Names } from '../../engine/names.ts';
import { forbiddenWords, forbiddingPatterns } from '../create-key-pair/forbidden-words.ts';
import { accepted, refused, refusedInForm, slug } from '../variants.ts';

/** Derives the cases of lengths, forbidden words and fixed values for all parameters. */
export function constraintCases(contract: Contract, names: Names): CallCase[] {
  return contract.document.parameters.flatMap((parameter) => {
    const derive = derivation(contract, names, parameter);
    return [...derive.lengths(), ...derive.forbidden(), ...derive.fixedValue()];
  });
}

function derivation(contract: Contract, names: Names, parameter: Parameter) {
  const { name, pointer, schema } = parameter;
  const { ledger, errors } = contract;
  const isName = name === 'KeyPairName';
  const clauseAt = (place: string): ClauseId => {
    const clause = ledger.about(pointer + place);
    if (clause === undefined) throw new Error(`No clause is about ${pointer}${place}.`);
    return clause.id;
  };
  const ofLength = (length: number) => (isName && length >= 24 ? names.ofLength(length) : 'a'.repeat(length));
  const set = (value: string) => parametersWith(parameter, value);
  const what = name
    .replace('Tag.N.Key', 'tag key')
    .replace('Tag.N.Value', 'tag value')
    .replace('KeyPairName', 'name');

  return { lengths, forbidden, fixedValue };

  function lengths(): CallCase[] {
    const { minLength, maxLength } = schema;
    const cases: CallCase[] = [];
    if (typeof maxLength === 'number') {
      const clause = clauseAt('/maxLength');
      const code = errors.owedFor(name, 'maxLength');
      cases.push(
        ...accepted(
          clause,
          `${maxLength}-characters`,
          `a ${what} of ${maxLength} characters is accepted`,
          set(ofLength(maxLength)),
        ),
        ...refused(
          clause,
          `${maxLength + 1}-characters`,
          `a ${what} of ${maxLength + 1} characters is refused`,
          set(ofLength(maxLength + 1)),
          code,
        ),
        ...[...farBeyond(maxLength)].flatMap((length) =>
          refused(
            clause,
            `${length}-characters`,
            `a ${what} of ${length} characters is refused`,
            set(ofLength(length)),
            code,
          ),
        ),
        ...refusedInForm(
          clause,
          '10000-characters',
          `a ${what} of 10000 characters is refused`,
          set(ofLength(10_000)),
          code,
        ),
      );
    }
    if (typeof minLength === 'number') {
      const clause = clauseAt('/minLength');
      const fewer = minLength - 1;
      // A name of the least length may be taken; it has a scenario of its own.
      if (!isName) {
        cases.push(
          ...accepted(
            clause,
            `${minLength}-character`,
            `a ${what} of ${counted(minLength)} is accepted`,
            set(ofLength(minLength)),
          ),
        );
      }
      cases.push(
        ...refused(
          clause,
          `${fewer}-characters`,
          `a ${what} of ${counted(fewer)} is refused`,
          set(ofLength(fewer)),
          errors.owedFor(name, 'minLength'),
        ),
      );
    }
    return cases;
  }

  function forbidden(): CallCase[] {
    return forbiddingPatterns(schema).flatMap(([place, pattern]) => {
      const words = forbiddenWords(pattern);
      const code = errors.owedFor(name, 'not');
      const clause = clauseAt(place);
      const position = (word: string) => positions(word, words.anchored);
      const refusals = (of: ClauseId, list: readonly string[]) =>
        list.flatMap((word) =>
          position(word).flatMap(([where, value]) =>
            refused(
              of,
              slug(`${word} ${where}`),
              `a ${what} with ${word} ${where} is refused`,
              set(value),
              code,
            ),
          ),
        );
      const other = clauseAt(place.replace(/\/[^/]+$/, ''));
      return [
        ...refusals(clause, words.plain),
        ...refusals(other, words.otherCases),
        ...words.mixedCases.flatMap((word) => {
          // One place for each: the others have been tried with other spellings.
          const [where, value] = words.anchored ? ['at the start', `${word}x`] : ['inside', `x${word}x`];
          const title = `a ${what} with ${word} ${where} is refused`;
          return refused(other, slug(`${word} ${where}`), title, set(value), code);
        }),
        ...nearMisses(place, words),
      ];
    });
  }

  function nearMisses(place: string, words: ReturnType<typeof forbiddenWords>): CallCase[] {
    const clause = isName ? clauseAt(`${place}/pattern`) : clauseAt('');
    const within = isName
      ? words.plain.map((word) => word.replace('//', ''))
      : words.plain.map((word) => word.slice(0, -1));
    const value = (text: string) => (isName ? names.beginning(`${text}x`) : `${text}x`);
    const shorter = within.flatMap((word) =>
      accepted(
        clause,
        slug(`${word} at the start`),
        `a ${what} that begins with ${word} is accepted`,
        set(value(word)),
      ),
    );
    if (!words.anchored || isName) return shorter;
    return [
      ...shorter,
      ...words.plain.flatMap((word) =>
        accepted(
          clause,
          slug(`${word} inside`),
          `a ${what} with ${word} behind its start is accepted`,
          set(`x${word}x`),
        ),
      ),
    ];
  }

  function fixedValue(): CallCase[] {
    const values = schema['enum'];
    if (!Array.isArray(values)) return [];
    const clause = clauseAt('/enum');
    const code = errors.owedFor(name, 'enum');
    const value = String(values[0]);
    return [
      ...refused(
        clause,
        'another-value',
        `${name} with a value that does not exist is refused`,
        { [name]: `${value}x` },
        code,
      ),
      ...refused(
        clause,
        'half-the-value',
        `${name} with half its value is refused`,
        { [name]: value.slice(0, value.length / 2) },
        code,
      ),
    ];
  }
}

/** The parameters of a call in which one parameter has a value; a tag key or value gets its other half to go with. */
function parametersWith({ name }: Parameter, value: string): Readonly<Record<string, string>> {
  const own = { [wireName(name, 1)]: value };
  if (name.endsWith('.N.Key')) return { ...own, [wireName(name.replace('Key', 'Value'), 1)]: 'value' };
  if (name.endsWith('.N.Value')) return { [wireName(name.replace('Value', 'Key'), 1)]: 'key', ...own };
  return own;
}

/** Lengths that no server meets unprepared; as many characters fit into a URL. */
function farBeyond(maximum: number): Set<number> {
  return new Set([maximum * 4, Math.max(1000, maximum * 2)]);
}

function counted(characters: number): string {
  return `${characters} character${characters === 1 ? '' : 's'}`;
}

function positions(word: string, anchored: boolean): [where: string, value: string][] {
  const atTheStart: [string, string][] = [
    ['alone', word],
    ['at the start', `${word}x`],
  ];
  return anchored ? atTheStart : [...atTheStart, ['in the middle', `x ${word}x`], ['at the end', `x${word}`]];
}
