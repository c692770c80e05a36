/**
 * What the command line says to bad input: one clear sentence, and the exit code 2. In braces stand the port of a server
 * and the folder of the files; … stands for any text:
 *
 *     ['verify https://127.0.0.1:{page}', 'verify: https://127.0.0.1:{page} speaks no TLS; try http:.']
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BadServers, startBadServers } from './support/bad-servers.ts';
import { type Ended, command } from './support/command.ts';

const FILES: Readonly<Record<string, string>> = {
  'cut.json': '{ "knownFailures": [',
  'empty.json': '',
  'list.json': '[]',
  'no-reason.json': '{ "knownFailures": [{ "case": "a:b" }] }',
  'date.json': '{ "knownFailures": [{ "clause": "a", "reason": "b", "expires": "2026-02-30" }] }',
  'odd.json': '{ "knownFailures": [{ "clause": "a", "why": "b" }] }',
  'no.names': 'a note\nanother\n',
  'page.html': '<p>',
};

const BAD: readonly (readonly [words: string, sentence: string])[] = [
  // What the words are.
  ['nonsense', 'there is no command "nonsense"; see --help.'],
  ['verify --targt x', 'verify: there is no option --targt; see --help.'],
  ['verify http://h more', 'verify: "more" is one word too many; give one URL.'],
  [
    'verify --timeout',
    'verify: --timeout needs a value, joined by = if it begins with a hyphen; see --help.',
  ],
  ['verify --seed -1', 'verify: --seed needs a value, joined by = if it begins with a hyphen; see --help.'],
  ['verify --timeout 0', 'verify: --timeout takes a whole number from 1 to 3600000 and not "0"; see --help.'],
  [
    'verify --json {folder}/a --html {folder}/a',
    'verify: --html and --json both name {folder}/a; name two files.',
  ],
  ['verify --dry-run', 'verify: --dry-run needs to know the target; give its URL.'],
  ['mock --port x', 'mock: --port takes an integer from 0 to 65535, not "x".'],
  ['mock --seed abc', 'mock: --seed takes an integer from -9007199254740991 to 9007199254740991, not "abc".'],
  ['cases --outt a', 'cases: there is no option --outt; see cases --help.'],
  [
    'compare {folder}/list.json',
    'compare: give two files, the statement before and the one after; see compare --help.',
  ],
  ['docs more', 'docs: "more" is one word too many; see docs --help.'],

  ['sign', 'sign: give one URL, quoted, since & means something to a shell; see sign --help.'],
  ['sign --signature v2 http://h/', 'sign: --signature takes v1 or v3 and not "v2".'],
  ['sign --access-key-id me http://h/?a=b', 'sign: the secret of the access key is missing; …'],
  [
    'sign http://h/?a=%zz',
    'sign: a percent sign in the parameters has no two hexadecimal digits behind it; …',
  ],
  ['sign -H nonsense http://h/', 'sign: the header "nonsense" has no name; write it as "name: value".'],
  ['sign ftp://h/', 'sign: "ftp://h/" has the scheme ftp: and not http: or https:; …'],

  // Where the target is.
  ['verify 8080', 'verify: "8080" is not a URL; give one such as http://127.0.0.1:4010.'],
  [
    'verify http://127.0.0.1:{page}/api',
    'verify: "http://127.0.0.1:{page}/api" has more than a host and a port; the API has the one path /, so give http://127.0.0.1:{page}.',
  ],
  [
    'verify http://127.0.0.1:{closed}',
    'verify: http://127.0.0.1:{closed} refuses the connection; check that the server runs there.',
  ],
  [
    'verify http://nowhere.invalid',
    'verify: http://nowhere.invalid has a host name that can not be resolved; check how it is spelt.',
  ],
  ['verify https://127.0.0.1:{page}', 'verify: https://127.0.0.1:{page} speaks no TLS; try http:.'],
  [
    'verify http://127.0.0.1:{tls}',
    'verify: http://127.0.0.1:{tls} closed the connection without a complete answer; check that it speaks HTTP there, and which of http: and https:.',
  ],
  [
    'verify https://127.0.0.1:{tls}',
    'verify: https://127.0.0.1:{tls} has a certificate that is not trusted; name the file of who issued it in the environment variable NODE_EXTRA_CA_CERTS.',
  ],
  [
    'verify https://ecs.aliyuncs.com',
    'verify: ecs.aliyuncs.com belongs to the vendor, so that a run makes real key pairs in a real account; give --i-own-this-account if the account is yours.',
  ],

  // What the target is.
  [
    'verify http://127.0.0.1:{page}',
    'verify: http://127.0.0.1:{page} speaks HTTP, but answers neither in JSON nor in XML (200, text/html); check the URL.',
  ],
  [
    'verify http://127.0.0.1:{redirects}',
    'verify: http://127.0.0.1:{redirects} speaks HTTP, but answers neither in JSON nor in XML (302, a redirect to "/"); check the URL.',
  ],
  [
    'verify http://127.0.0.1:{bodyWithoutEnd}',
    'verify: http://127.0.0.1:{bodyWithoutEnd} answered with more than 1 MiB; check the URL.',
  ],
  [
    'verify http://127.0.0.1:{drips} --timeout 1000',
    'verify: http://127.0.0.1:{drips} did not finish its answer within 1000 ms; check the URL, or give it more time with --timeout.',
  ],
  [
    'verify http://127.0.0.1:{silent} --timeout 1000',
    'verify: http://127.0.0.1:{silent} did not finish its answer within 1000 ms; check the URL, or give it more time with --timeout.',
  ],
  [
    'verify http://127.0.0.1:{closes}',
    'verify: http://127.0.0.1:{closes} closed the connection without a complete answer; check that it speaks HTTP there, and which of http: and https:.',
  ],
  [
    'verify http://127.0.0.1:{mail}',
    'verify: http://127.0.0.1:{mail} answered with something that is not HTTP; check the port.',
  ],

  // Which cases.
  [
    'verify http://127.0.0.1:{page} --filter nothing-like-it',
    `verify: No case matches "nothing-like-it"; --explain '*' lists all ids.`,
  ],
  [
    'verify --explain name.maximum-lenght:129',
    'verify: No case has the id "name.maximum-lenght:129"; near to it are "name.maximum-length:129-characters/…", …',
  ],
  [
    'verify http://127.0.0.1:{page} --replay quota.limit',
    'verify: The case "quota.limit:…" needs --quota-region ID; give it.',
  ],
  [
    'verify http://127.0.0.1:{page} --replay key.pkcs8:all',
    'verify: http://127.0.0.1:{page} speaks HTTP, but answers neither in JSON nor in XML (200, text/html); check the URL.',
  ],

  // Files.
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/cut.json',
    'verify: {folder}/cut.json is not JSON from line 1 on; look there or just before for a comma, quote or bracket too many or too few.',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/empty.json',
    'verify: {folder}/empty.json is empty; it has to hold JSON.',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/list.json',
    'verify: {folder}/list.json is not a list of known failures; write { "knownFailures": [ … ] }.',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/no-reason.json',
    'verify: {folder}/no-reason.json, entry 1: has no "reason"; say why it is accepted.',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/date.json',
    'verify: {folder}/date.json, entry 1: "2026-02-30" is not a date; write "expires" as YYYY-MM-DD.',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/odd.json',
    'verify: {folder}/odd.json, entry 1: "why" is unknown; an entry has "case" or "clause", "reason", and "expires".',
  ],
  [
    'verify http://127.0.0.1:{page} --known-failures {folder}/none.json',
    'verify: --known-failures {folder}/none.json can not be read: there is no such file or folder; check how it is spelt.',
  ],
  [
    'verify http://127.0.0.1:{page} --html {folder}',
    'verify: --html {folder} can not be written: it is a folder; name a file.',
  ],
  [
    'verify http://127.0.0.1:{page} --junit {folder}/none/a.xml',
    'verify: --junit {folder}/none/a.xml can not be written: there is no such file or folder; check how it is spelt.',
  ],
  [
    'verify http://127.0.0.1:{page} --ledger {folder}',
    `verify: The ledger of names {folder} can't be used: it is a folder; name a file.`,
  ],
  [
    'verify http://127.0.0.1:{page} --ledger {folder}/no.names',
    `verify: The ledger of names {folder}/no.names can't be used: line 1 is none of a ledger; mend it, take it out, or name another file.`,
  ],
  [
    'compare {folder}/list.json {folder}/list.json',
    'compare: {folder}/list.json is not a statement of a run: it must be object; give a file that verify --json has written.',
  ],
  [
    'compare {folder}/page.html {folder}/list.json',
    'compare: {folder}/page.html is not JSON from line 1 on; look there or just before for a comma, quote or bracket too many or too few.',
  ],
  [
    'compare {folder}/none.json {folder}/none.json',
    'compare: {folder}/none.json can not be read: there is no such file or folder; check how it is spelt.',
  ],
  ['cases --out {folder}', 'cases: --out {folder} can not be written: it is a folder; name a file.'],

  // Where the mock listens.
  [
    'mock --port {page}',
    'mock: port {page} of 127.0.0.1 is taken; stop what listens there, or give another one with --port (0 finds a free one).',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
let servers: BadServers | undefined;

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'empty'));
  servers = await startBadServers();
});

afterAll(() => {
  servers?.close();
  rmSync(folder, { recursive: true });
});

/** A text with the ports of the servers, and the folder. */
function filled(text: string): string {
  const values: Readonly<Record<string, string | number>> = { ...servers?.ports, folder };
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

const TURNS = 3;
let under = 0;
const waiting: (() => void)[] = [];

/** Runs a command when it is its turn: processes are many, and processors few. */
async function inTurn(words: readonly string[]): Promise<Ended> {
  if (under === TURNS) await new Promise<void>((resume) => waiting.push(resume));
  else under++;
  try {
    return await command(words).ended;
  } finally {
    const next = waiting.shift();
    if (next === undefined) under--;
    else next();
  }
}

describe.concurrent('bad input is answered by one sentence and the code 2', { timeout: 170_000 }, () => {
  test.each(BAD)('%s', async (words, sentence) => {
    const { code, stdout, stderr, milliseconds } = await inTurn(filled(words).split(' '));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.endsWith('\n')).toBe(true);
    expect(stderr.trimEnd()).toMatch(pattern(filled(sentence)));
    expect(milliseconds).toBeLessThan(30_000);
  });

  test('and the files of reports that it names are not left behind empty', async () => {
    const file = join(folder, 'empty', 'report.html');
    const { code } = await inTurn(['verify', `http://127.0.0.1:${servers?.ports.closed}`, '--html', file]);
    expect({ code, files: readdirSync(join(folder, 'empty')) }).toEqual({ code: 2, files: [] });
  });
});

/** A sentence to the letter, in which … stands for any text without line breaks, but for `[ … ]`. */
function pattern(sentence: string): RegExp {
  const parts = sentence.split(/(?<!\[ )…/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
