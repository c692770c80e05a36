import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContract } from '../../contract/contract.ts';
import { allCases } from '../suite.ts';
import { explain } from './explanation.ts';
import { namesOf } from '../engine/names.ts';

const contract = readContract();

/** The explanation as one text. */
function explained(text: string): string {
  const explanation = explain(contract, text);
  return typeof explanation === 'string' ? `! ${explanation}` : explanation.join('\n');
}

describe('a case of one call', () => {
  const text = explained('name.characters:space-inside');

  test('is explained with its request, its expectation and its rule', () => {
    expect(text).toBe(
      [
        'name.characters:space-inside',
        'a name with a space inside is refused',
        '',
        'Sends GET /, signed as the whole run is',
        '  Action       "CreateKeyPair"',
        '  Version      "2014-05-26"',
        '  Format       "JSON"',
        '  RegionId     "{{region}}"',
        `  KeyPairName  "${/"(a ct-[^"]*)"/.exec(text)?.[1]}"`,
        'Must come back',
        '  a refusal with the code InvalidKeyPairName.Malformed; its status and message are judged by other cases',
        'Because',
        `  MUST: ${contract.ledger.clause('name.characters').text}`,
        '  rule      name.characters, in openapi/create-key-pair/clauses.yaml',
        `  source    ${contract.ledger.clause('name.characters').source}`,
        '  contract  #/components/schemas/KeyPairName/pattern',
        '  code      400 InvalidKeyPairName.Malformed',
        '  message   Specified Key Pair name is not valid.',
        'Written in contract-tests/cases/create-key-pair/names.ts',
        '',
        "Run it alone with --filter 'name.characters:space-inside'; see what goes over the wire with --replay 'name.characters:space-inside'.",
      ].join('\n'),
    );
  });

  test('shows control characters and characters beyond the basic plane as escapes', () => {
    expect(explained('name.characters:line-feed-at-the-end')).toMatch(
      /KeyPairName {2}"ct-.*\\u\{A\}" {2}\(form\)/,
    );
    expect(explained('name.characters:emoji-inside')).toContain('"a\\u{1F600}ct-');
    expect(explained('name.characters:NUL-inside')).toContain('"a\\u{0}ct-');
    expect(explained('name.chinese-letters:first')).toContain('"中-');
  });

  test('cuts a long value and tells its length', () => {
    expect(explained('name.maximum-length:129-characters/get-json')).toMatch(
      /a…aaaaaaaa" \(129 characters\)/,
    );
  });

  test('shows the text of a spelling to the letter', () => {
    expect(explained('request.decoding:plus-is-a-space/get')).toContain(
      '  of which, to the letter: Tag.1.Key=a+b&Tag.2.Key=a%20b\n',
    );
  });

  test('tells its headers, its signature and the format that is owed', () => {
    const lines = explained('format.default-xml:accept-html/success');
    expect(lines).toContain(
      'Sends GET /, signed as the whole run is, but never by V3\n  accept: text/html\n',
    );
    expect(lines).toContain('  a success, in XML\n');
    expect(explained('request.action-in-header:unknown')).toContain('signed by V3');
  });

  test('that is exact says so', () => {
    expect(explained('region.unknown:xx-nowhere-1/get')).toContain(
      '  a refusal with the code InvalidRegionId.NotFound, and with exactly the status and the message below\n',
    );
  });

  test('without a code expects any refusal', () => {
    expect(explained('missing.refused:RegionId/get')).toContain(
      '  a refusal: a status of 4xx and a body with a Code\n',
    );
  });
});

test('a scenario is told by its title, and what it needs', () => {
  const text = explained('quota.exceeded:json');
  expect(text).toContain('a pair beyond the quota is refused (GET, JSON)\n');
  expect(text).toContain('  one request or several, and compares what comes back\n');
  expect(text).toContain('Needs\n  an empty region that may be filled up: --quota-region ID;');
});

test('a sweep sends nothing and can not be replayed', () => {
  const text = explained('key.pkcs8:all');
  expect(text).toContain('  nothing: it judges all answers that the run has got by then\n');
  expect(text).not.toContain('--replay');
});

test.each(allCases(contract, namesOf('x', 1)).filter((_, i) => i % 40 === 0))(
  'the explanation of $id has its title',
  ({ id, title }) => {
    expect(explain(contract, id)).toContain(title);
  },
);

test('a part of an id that several cases have lists them', () => {
  const lines = explained('name.maximum-length:*/get').split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('3 cases fit:');
  expect(lines[1]).toMatch(
    /^ {2}name\.maximum-length:129-characters\/get-json {3}a name of 129 characters is refused$/,
  );
});

test('a part of an id that one case has explains it', () => {
  expect(explained('minimum*:1-*get').split('\n')[0]).toBe('name.minimum-length:1-characters/get-json');
});

test('an unknown id names near ones', () => {
  expect(explained('name.maximum-lenght:129')).toMatch(
    /^! No case has the id "name\.maximum-lenght:129"; near to it are "name\.maximum-length:129-characters\/get-json", /,
  );
});

describe('the files that an explanation names', () => {
  const root = new URL('../../', import.meta.url);

  test('exist for every case', () => {
    const files = new Set(allCases(contract, namesOf('x', 1)).map(({ file }) => file));
    expect(Array.from(files).filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  test('hold every clause', () => {
    const astray = contract.ledger.clauses.filter(
      ({ id, file }) => !readFileSync(new URL(file, root), 'utf8').includes(`\n${id}:`),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });
});
