import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { badgeSvg } from './badge.ts';
import { ABOUT, OPTIONS, runOf, verdictsOf } from '../../tests/support/run.ts';
import { type Statement, statementOf } from './statement.ts';

interface Svg {
  readonly '@role': string;
  readonly '@aria-label': string;
  readonly '@width': string;
  readonly title: string;
  readonly path: { readonly '@fill': string };
  readonly g: { readonly text: readonly { '#text': string; '@x': string; '@textLength': string }[] };
}

const contract = readContract();
const statement = statementOf(contract, runOf(verdictsOf(contract)), OPTIONS, ABOUT);

function svgOf(changes: Partial<Statement>): Svg {
  const text = badgeSvg({ ...statement, ...changes });
  expect(XMLValidator.validate(text)).toBe(true);
  const parsed: { svg: Svg } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(
    text,
  );
  return parsed.svg;
}

/** The same claim for each profile but for some. */
function claims(
  claim: Statement['profiles'][number]['claim'],
  others: Readonly<Record<string, typeof claim>> = {},
): Pick<Statement, 'profiles'> {
  return {
    profiles: statement.profiles.map((profile) => ({ ...profile, claim: others[profile.name] ?? claim })),
  };
}

const textsOf = ({ g }: Svg) => g.text.map((text) => text['#text']);

describe('a badge', () => {
  test('has the operation at the left and the claim at the right', () => {
    expect(textsOf(svgOf(claims('conformant')))).toEqual(['CreateKeyPair', 'conformant']);
    expect(textsOf(svgOf(claims('not conformant')))).toEqual(['CreateKeyPair', 'not conformant']);
    expect(textsOf(svgOf(claims('no claim')))).toEqual(['CreateKeyPair', 'no claim']);
    expect(textsOf(svgOf(claims('no claim', { core: 'conformant', tags: 'conformant' })))).toEqual([
      'CreateKeyPair',
      'core, tags',
    ]);
  });

  test('is an image with a name, and its title says what is claimed for each profile', () => {
    const svg = svgOf(claims('conformant', { quota: 'no claim' }));
    expect(svg['@role']).toBe('img');
    expect(svg['@aria-label']).toBe(
      'CreateKeyPair: core, tags, formats, state, key-material, authentication, accounts',
    );
    expect(svg.title).toBe(
      'CreateKeyPair: Conformant in core, tags, formats, state, key-material, authentication, accounts. No claim for quota.',
    );
  });

  test('has a colour of its own for each kind of claim', () => {
    const colours = [
      svgOf(claims('conformant')),
      svgOf(claims('no claim', { core: 'conformant' })),
      svgOf(claims('not conformant')),
      svgOf(claims('no claim')),
    ].map(({ path }) => path['@fill']);
    expect(new Set(colours).size).toBe(4);
  });

  test('is as wide as its texts', () => {
    const svg = svgOf(claims('conformant', { quota: 'no claim' }));
    const [last] = svg.g.text.slice(-1);
    expect(Number(last?.['@x']) + Number(last?.['@textLength'])).toBeLessThan(Number(svg['@width']));
  });

  test('escapes what it is told', () => {
    const operation = `A<b>&"c"`;
    const svg = svgOf({ operation, ...claims('conformant') });
    expect(textsOf(svg)[0]).toBe(operation);
    expect(svg['@aria-label']).toBe(`${operation}: conformant`);
  });
});
