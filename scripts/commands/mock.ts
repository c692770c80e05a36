/** The command `mock`: runs the mock until SIGINT or SIGTERM. */
import { parseArgs } from 'node:util';
import { startMock } from '../../mock/start.ts';

/** The text of `mock --help`. */
export const HELP = `The mock of Alibaba Cloud ECS CreateKeyPair: answers as the service would, with real keys, and offline.

usage: ecs-keypair-contract mock [options]

  --host HOST            the address to listen at (127.0.0.1)
  --port PORT            the port to listen at, 0 for a free one (4010)
  --quota NUMBER         key pairs that an account may have in a region (500)
  --region ID            a region of the service; repeatable (the vendor's public regions)
  --resource-group ID    a resource group of every account; repeatable (the one of the contract's example)
  --seed INTEGER         the same requests get the same answers, octet for octet.
                         The keys are then made from public primes: anybody can have them. FOR TESTS ONLY.
  --quiet                no line for each request
  --help

exit code: 0 after SIGINT or SIGTERM, 2 when it can't start as asked

examples
  ecs-keypair-contract mock
  ecs-keypair-contract mock --port 0 --seed 1 --quota 3 --quiet
  ecs-keypair-contract mock --region cn-hangzhou --region eu-central-1

  curl 'http://127.0.0.1:4010/?Action=CreateKeyPair&RegionId=cn-hangzhou&KeyPairName=testKeyPairName&Format=JSON'
  curl -H 'Prefer: code=403, example=QuotaExceed.KeyPair' 'http://127.0.0.1:4010/'

Whoever can reach the mock can use it: it checks no signature. Give --host with care.`;

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
      seed: { type: 'string' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  for (const [option, value] of Object.entries(values)) {
    if ([value].flat().includes(''))
      throw new Error(`--${option} is empty; give it a value or leave it out.`);
  }
  const running = await startMock({
    clock: () => performance.now(),
    host: values.host,
    port: integer('--port', values.port, { minimum: 0, maximum: 65_535 }),
    quota: integer('--quota', values.quota, { minimum: 0 }),
    regions: values.region,
    resourceGroups: values['resource-group'],
    seed: integer('--seed', values.seed, {}),
    log: values.quiet ? undefined : (line) => console.log(line),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void running.close());
  console.log(
    `The mock listens at ${running.url}${values.seed === undefined ? '' : ' (keys for tests only)'}`,
  );
  return 0;
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
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return `${message.split(/\.\s|\.$|\n/, 1).join()}; see mock --help.`;
  }
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
