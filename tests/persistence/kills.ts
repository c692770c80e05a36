/**
 * Kills a mock under load, again and again, and looks after each start whether its state file has kept what it owes:
 *
 *     start -> is every pair there that was ever answered with 200? -> creates from all sides -> SIGKILL -> start -> …
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatForm } from '../../contract/wire/form.ts';

/** What many kills have shown. */
export interface Kills {
  readonly kills: number;
  /** How many creates were answered with 200. */
  readonly acknowledged: number;
  /** How many pairs were kept although their caller never heard of them; nothing is wrong with those. */
  readonly unheard: number;
  /** Names that were answered with 200 and are free again, or have another id or fingerprint; none may be. */
  readonly lost: readonly string[];
}

/**
 * Kills the mock.
 * @param file the state file, which is not there yet
 * @param kills how often
 * @param tell is told the number of each kill
 * @throws Error when the mock doesn't start again, such as because of a broken file
 */
export async function killInALoop(
  file: string,
  kills: number,
  tell: (kill: number) => void = () => {},
): Promise<Kills> {
  const acknowledged = new Map<string, Acknowledged>();
  const lost = new Set<string>();
  for (let kill = 1; kill <= kills; kill++) {
    const mock = await start(file, kill);
    await check(mock.url, new Map([...acknowledged].slice(-CREATES_TO_CHECK)));
    const before = acknowledged.size;
    const load = Array.from({ length: CALLERS }, (_, caller) =>
      createUntilKilled(mock.url, `round${kill}-caller${caller}`, acknowledged),
    );
    // Spread over the first commits, and over the time that one takes.
    while (acknowledged.size <= before + ((kill * 7) % 40)) await sleep(1);
    await sleep(kill % 5);
    mock.child.kill('SIGKILL');
    await Promise.all([...load, once(mock.child, 'close')]);
    tell(kill);
  }
  const mock = await start(file, kills + 1);
  const kept = await check(mock.url, acknowledged);
  mock.child.kill('SIGKILL');
  return { kills, acknowledged: acknowledged.size, unheard: kept - acknowledged.size, lost: [...lost] };

  /** Compares the whole state with what was acknowledged, and tries some names again. Gives the number of pairs. */
  async function check(url: string, again: ReadonlyMap<string, Acknowledged>): Promise<number> {
    const { keyPairs }: State = JSON.parse(await (await fetch(`${url}/_mock/state`)).text());
    const pairs = new Map(keyPairs.map((pair) => [pair.name, pair]));
    for (const [name, { id, fingerprint }] of acknowledged) {
      const pair = pairs.get(name);
      if (pair?.id !== id || pair.fingerprint !== fingerprint) lost.add(name);
    }
    for (const name of again.keys()) {
      if ((await create(url, name)).Code !== 'KeyPair.AlreadyExist') lost.add(name);
    }
    return pairs.size;
  }
}

const CALLERS = 8;

/** So many of the last names are tried again after each kill; all are after the last one. */
const CREATES_TO_CHECK = 100;

interface Acknowledged {
  readonly id: string;
  readonly fingerprint: string;
}

/** What `/_mock/state` gives, of which every pair here was created. */
interface State {
  readonly keyPairs: readonly (Acknowledged & { readonly name: string })[];
}

/** The members that are looked at. */
interface Answer {
  readonly Code?: string;
  readonly KeyPairId: string;
  readonly KeyPairFingerPrint: string;
}

async function start(file: string, seed: number): Promise<{ child: ChildProcess; url: string }> {
  const script = new URL('loaded-mock.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, file, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await Promise.race([
    once(child.stdout, 'data').then(([data]) => String(data).trim()),
    once(child, 'close').then(() => ''),
  ]);
  if (url === '') throw new Error(`The mock did not start with ${file} after kill ${seed - 1}.`);
  return { child, url };
}

/** Creates one pair after the other; notes each one whose answer arrives whole. */
async function createUntilKilled(
  url: string,
  prefix: string,
  acknowledged: Map<string, Acknowledged>,
): Promise<void> {
  for (let number = 0; ; number++) {
    const name = `${prefix}-${number}`;
    let answer;
    try {
      answer = await create(url, name);
    } catch {
      return;
    }
    if (answer.Code !== undefined) throw new Error(`The mock refused ${name}: ${answer.Code}.`);
    acknowledged.set(name, { id: answer.KeyPairId, fingerprint: answer.KeyPairFingerPrint });
  }
}

async function create(url: string, KeyPairName: string): Promise<Answer> {
  const parameters = { Action: 'CreateKeyPair', RegionId: 'cn-hangzhou', KeyPairName, Format: 'JSON' };
  const response = await fetch(`${url}/?${formatForm(Object.entries(parameters))}`);
  return JSON.parse(await response.text());
}
