/** The contract against the vendor's page, and what it takes for that to fail: each value is altered once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type Contract, readContract } from '../../contract/contract.ts';
import { parseXml } from '../../contract/wire/xml.ts';
import { startMock } from '../../mock/start.ts';
import { parseOptions } from '../../scripts/commands/verify-options.ts';
import { alterations } from './alterations.ts';
import {
  COMMON_ERRORS,
  type Change,
  ENDPOINT,
  ERRORS_OF_PAGE,
  ILLEGAL,
  LEGAL,
  OWED,
  PARAMETERS,
  QUOTA,
  SUCCESS,
} from './vendor-page.ts';

const BUNDLE = new URL('../../generated/create-key-pair/openapi.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'vendor-page-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is compared: each part of the page with what the contract makes of it. */
const COMPARISONS: Readonly<Record<string, (contract: Contract) => void>> = {
  'the table of errors of the page': ({ errors }) => {
    expect(rowsOf({ errors }, 'page')).toEqual(ERRORS_OF_PAGE);
  },
  'the errors that every operation shares': ({ errors }) => {
    expect(rowsOf({ errors }, 'common')).toEqual(COMMON_ERRORS);
  },
  'the examples of errors, whose messages are instances of the templates': ({ errors, document }) => {
    for (const { code, message, template } of errors.entries) {
      const [head = '', tail = ''] = template?.split(/\{\w+\}/) ?? [message, ''];
      expect(message.startsWith(head) && message.endsWith(tail)).toBe(true);
      const answer = document.answers.find(({ name }) => name === code);
      expect(answer?.members['Code']).toBe(code);
    }
  },
  'the parameters, which of them are required, and their examples': ({ document }) => {
    const own = document.parameters.slice(0, PARAMETERS.length);
    const required = own.map(({ name }) => document.required.includes(name));
    expect(own.map(({ name }, i) => [name, required[i]])).toEqual(
      PARAMETERS.map(([name, isRequired]) => [name, isRequired]),
    );
    for (const [i, [name, isRequired, example]] of PARAMETERS.entries()) {
      expect(own[i]?.example.startsWith(example)).toBe(true);
      const place = `#/components/parameters/${name.replace('.N.', '.1.')}`;
      expect(document.at(`${place}/required`) === true).toBe(isRequired);
    }
  },
  'the sample request': ({ document }) => {
    expect(document.at('#/servers/0/url')).toBe(ENDPOINT);
    expect(document.operation).toBe('CreateKeyPair');
  },
  'the sample answers: status, media types, root, members in their order, values': ({ document }) => {
    const [success] = document.answers;
    expect(success?.status).toBe(SUCCESS.status);
    expect(success?.root).toBe(SUCCESS.root);
    expect(Object.keys(success?.members ?? {})).toEqual(SUCCESS.members);
    expect(document.at(`${document.successSchema}/required`)).toEqual(SUCCESS.members);
    for (const [member, value] of Object.entries(SUCCESS.values)) {
      expect(success?.members[member]).toMatch(new RegExp(`^${value}`));
    }
    for (const status of ['Created', 'BadRequest', 'Forbidden', 'NotFound']) {
      const content = document.at(`#/components/responses/${status}/content`);
      expect(Object.keys(Object(content))).toEqual(SUCCESS.mediaTypes);
    }
  },
  'the limits, from inside': (contract) => {
    for (const change of LEGAL) expect(brokenBy(contract, change)).toEqual([]);
  },
  'the limits, from outside': (contract) => {
    for (const [change, parameter] of ILLEGAL) {
      expect([change, brokenBy(contract, change)]).toEqual([change, [parameter]]);
    }
  },
  'the code of each limit': ({ errors, brokenConstraints }) => {
    // The slash is no character of a name either, so only the keyword tells that the prefix is forbidden.
    for (const prefix of ['http://', 'https://']) {
      const broken = brokenConstraints(new Map([['KeyPairName', `${prefix}name`]]));
      expect(broken.map(({ keyword }) => keyword)).toContain('not');
    }
    for (const [parameter, keyword, code] of OWED) {
      expect([parameter, keyword, errors.owedFor(parameter, keyword)]).toEqual([parameter, keyword, code]);
    }
  },
  'the quota': ({ ledger }) => {
    expect(ledger.clause('quota.limit').text).toMatch(new RegExp(`\\b${QUOTA} pairs\\b`));
  },
};

function rowsOf({ errors }: Pick<Contract, 'errors'>, origin: 'page' | 'common') {
  return errors.entries
    .filter((entry) => entry.origin === origin)
    .map(({ status, code, message, template = message }) => [
      status,
      code,
      template === '{text}' ? undefined : template,
    ]);
}

/** The parameters that a legal request with a change breaks. */
function brokenBy({ brokenConstraints }: Contract, change: Change): string[] {
  const legal = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', KeyPairName: 'testKeyPairName' };
  const parameters = Object.entries<string | undefined>({ ...legal, ...change });
  const sent = parameters.filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Array.from(new Set(brokenConstraints(new Map(sent)).map(({ parameter }) => parameter)));
}

describe('the contract agrees with the vendor’s page in', () => {
  const contract = readContract();
  test.each(Object.entries(COMPARISONS))('%s', (_, compare) => {
    expect(() => compare(contract)).not.toThrow();
  });

  test.each(contract.errors.entries)('the example of $code in XML', ({ code, message }) => {
    const { pointer } = contract.document.answers.find(({ name }) => name === code) ?? { pointer: '#' };
    const example = contract.document.at(`${pointer.replace('~1json', '~1xml')}/value`);
    expect(parseXml(String(example))).toMatchObject({
      ok: true,
      root: 'Error',
      members: { Code: code, Message: message },
    });
  });

  test('the quota that the suite and the mock start with', async () => {
    const parsed = parseOptions([], {});
    expect(parsed.kind === 'run' && parsed.settings.target.quota).toBe(QUOTA);
    const mock = await startMock({ port: 0, seed: 1, clock: () => 0 });
    try {
      const pair = (number: number) => ({ region: 'cn-hangzhou', name: `pair-${number}` });
      await mock.control.setState({ keyPairs: Array.from({ length: QUOTA - 1 }, (_, i) => pair(i)) });
      const create = async (name: string) =>
        (await fetch(`${mock.url}/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=${name}`)).status;
      expect([await create('last'), await create('beyond')]).toEqual([200, 403]);
    } finally {
      await mock.close();
    }
  });
});

describe('a contract is found to differ from the page', () => {
  const text = readFileSync(BUNDLE, 'utf8');
  const all = alterations(JSON.parse(text));

  test('that has any one message, code, status, limit, flag or sample altered', () => {
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ altered }) => JSON.stringify(altered) === JSON.stringify(JSON.parse(text)))).toEqual(
      [],
    );
    const unnoticed = all.filter(({ altered }) => agrees(altered)).map(({ what }) => what);
    // Examples of messages that vary: their fixed parts are pinned as templates.
    const varying = ['BadRequest/SignatureDoesNotMatch', 'Forbidden/QuotaExceed.Tags'];
    expect(unnoticed).toEqual(
      varying.map(
        (example) =>
          `components/responses/${example.replace('/', '/content/application/json/examples/')}/value/Message otherText`,
      ),
    );
  }, 120_000);
});

function agrees(bundle: unknown): boolean {
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(bundle));
  try {
    const contract = readContract(pathToFileURL(file));
    for (const compare of Object.values(COMPARISONS)) compare(contract);
    return true;
  } catch {
    return false;
  }
}
