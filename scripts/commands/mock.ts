/** The command `mock`: runs the mock until SIGINT or SIGTERM. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FOLDERS } from '../../generated/registry.ts';
import type { ControlAccess } from '../../mock/control/admission.ts';
import { type Configuration, readConfiguration } from '../../mock/control/configuration.ts';
import { startMock } from '../../mock/start.ts';
import { accessKeysOf } from './access-keys.ts';
import { builtDocs } from './built-docs.ts';
import { textOf } from './input-file.ts';
import { whenOrphaned } from './orphan.ts';
import { argumentError } from './argument-error.ts';
import { exampleUrl } from './example-url.ts';

/** The text of `mock --help`. */
const help =
  () => `The mock of Alibaba Cloud ECS ${Object.keys(FOLDERS).join(', ')}: answers as the service would, with real keys, and offline.

usage: ecs-keypair-contract mock [options]

  --host HOST            the address to listen at (127.0.0.1)
  --port PORT            the port to listen at, 0 for a free one (4010)
  --quota NUMBER         key pairs that an account may have in a region (500)
  --region ID            a region of the service; repeatable (the vendor's public regions)
  --resource-group ID    a resource group of every account; repeatable (the one of the contract's example)
  --auth off|verify      whether signatures are verified, V1 and V3 (off)
  --access-key ID:SECRET an access key that is known; repeatable; other users of the machine may see it
  --access-keys FILE     access keys as a JSON object, { "ID": "SECRET" }
  --seed INTEGER         the same requests get the same answers, octet for octet.
                         The keys are then made from public primes: anybody can have them. FOR TESTS ONLY.
  --state FILE           keeps the key pairs, without their private keys, for the next start; made if it is not there
  --config FILE          quota, regions, resource groups, seed, rules and key pairs for the start, as JSON;
                         an option of the command line goes before the file
  --control WHO          who may steer the mock under /_mock/: loopback, open or off (loopback)
  --allow-origin URL     an origin whose pages may use the API from a browser, such as https://example.com; repeatable.
                         Pages on this machine always may. null is every page that is a file or stands in a sandbox.
  --explain              answers say in headers which rule and which clause the request breaks
  --quiet                no line for each request
  --help

exit code: 0 after SIGINT or SIGTERM, 2 when it can't start as asked

examples
  ecs-keypair-contract mock
  ecs-keypair-contract mock --port 0 --seed 1 --quota 3 --quiet
  ecs-keypair-contract mock --region cn-hangzhou --region eu-central-1
  ecs-keypair-contract mock --auth verify --access-key testid:testsecret

  curl '${exampleUrl()}'
  curl -H 'Prefer: code=403, example=QuotaExceed.KeyPair' 'http://127.0.0.1:4010/'
  curl --json '{"times":3,"answer":{"code":"Throttling.User"}}' 'http://127.0.0.1:4010/_mock/rules'
  curl 'http://127.0.0.1:4010/_mock/requests?last=3'

Without --auth verify whoever can reach the mock can use it: it checks no signature. Give --host with care.`;

/**
 * Starts the mock.
 * @param words the arguments behind the command's name
 * @returns 0 once it listens, or when help was asked for; it ends with a signal
 * @throws Error whose message is one sentence
 */
export async function mock(words: readonly string[]): Promise<number> {
  try {
    return await start(words);
  } catch (error) {
    throw new Error(sentenceOf(error), { cause: error });
  }
}

async function start(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      quota: { type: 'string' },
      region: { type: 'string', multiple: true },
      'resource-group': { type: 'string', multiple: true },
      auth: { type: 'string' },
      'access-key': { type: 'string', multiple: true },
      'access-keys': { type: 'string' },
      seed: { type: 'string' },
      state: { type: 'string' },
      config: { type: 'string' },
      control: { type: 'string' },
      'allow-origin': { type: 'string', multiple: true },
      explain: { type: 'boolean' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(help());
    return 0;
  }
  for (const [option, value] of Object.entries(values)) {
    if ([value].flat().includes(''))
      throw new Error(`--${option} is empty; give it a value or leave it out.`);
  }
  const accessKeys = await accessKeysOf(values);
  const control = accessOf(values.control);
  const configuration = await configurationOf(values.config);
  const seed = integer('--seed', values.seed, {}) ?? configuration.seed;
  const running = await startMock({
    clock: () => performance.now(),
    now: () => new Date(),
    host: values.host,
    port: integer('--port', values.port, { minimum: 0, maximum: 65_535 }),
    quota: integer('--quota', values.quota, { minimum: 0 }) ?? configuration.quota,
    regions: values.region ?? configuration.regions,
    resourceGroups: values['resource-group'] ?? configuration.resourceGroups,
    auth: accessKeys && { accessKeys, now: () => new Date() },
    seed,
    state: values.state,
    control,
    allowOrigins: values['allow-origin'] ?? configuration.allowOrigins,
    explain: values.explain,
    rules: configuration.rules,
    initialState: configuration.state,
    docs: builtDocs(),
    log: values.quiet ? undefined : (line) => console.log(line),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close());
  whenOrphaned(process.env['npm_lifecycle_event'], () => void running.close());
  const address = `The mock listens at ${running.url}${seed === undefined ? '' : ' (keys for tests only)'}`;
  console.log(values.quiet ? address : `${address}\n${documentation(running.url)}`);
  return 0;
}

/** A package has its documentation; a checkout has to build it. */
function documentation(url: string): string {
  return existsSync(new URL('index.html', builtDocs()))
    ? `The documentation is at ${url}/_docs/`
    : `The documentation will be at ${url}/_docs/ once "npm run docs" has built it`;
}

function accessOf(who: string | undefined): ControlAccess | undefined {
  if (who === undefined || who === 'loopback' || who === 'open' || who === 'off') return who;
  throw new Error(`--control takes loopback, open or off, not "${who}".`);
}

async function configurationOf(file: string | undefined): Promise<Configuration> {
  if (file === undefined) return {};
  const text = await textOf(file, '--config');
  try {
    return readConfiguration(text);
  } catch (error) {
    throw new Error(`--config ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The value of an option that takes an integer; undefined when it was left out. */
function integer(
  option: string,
  value: string | undefined,
  { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER },
): number | undefined {
  if (value === undefined) return undefined;
  const number = /^-?[0-9]+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  throw new Error(`${option} takes an integer from ${minimum} to ${maximum}, not "${value}".`);
}

/** What went wrong and what to do, in one sentence. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '', message, address, port }: NetError = error;
  const words = argumentError(error, 'mock --help');
  if (words !== undefined) return words;
  if (code === 'EADDRINUSE') {
    return `port ${port} of ${address} is taken; stop what listens there, or give another one with --port (0 finds a free one).`;
  }
  if ('syscall' in error) {
    return `the mock can't listen there (${message}); give another address with --host or another port with --port.`;
  }
  return message;
}

/** What node:net tells about a place where it can't listen. */
interface NetError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
}
