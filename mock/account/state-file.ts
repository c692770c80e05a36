/**
 * Key pairs that outlive the process, in one file, a SQLite database:
 *
 *     account | region      | name | pair
 *     testid  | cn-hangzhou | web  | {"account":"testid",…,"id":"ssh-0k3v…","fingerprint":"7b:1e:…","tags":{}}
 *
 * A pair that was added is on the disk before its promise is kept. Whatever kills the process, the file is as it was
 * after the last commit: SQLite takes back a commit that was cut short when the file is opened again. A commit that fails,
 * as on a full disk, has changed nothing, neither in the file nor here.
 */
import { type BigIntStats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type Sqlite from 'libsql';
import type { KeptKeyPair, KeyPairRecords } from './key-pair-records.ts';

/** Key pairs in a file. */
export interface StateFile extends KeyPairRecords {
  add(pair: KeptKeyPair): Promise<void>;
  /** How often the file was opened before; a file that was made just now: 0. */
  readonly openings: number;
  /** Lets another process have the file. What was not added by then is not. */
  close(): void;
}

/**
 * Opens the file, which nobody else can until it is closed or the process ends; makes it if it is not there.
 * @throws Error whose message is one sentence, when the file is locked, is something else or can't be written
 */
export async function openStateFile(path: string): Promise<StateFile> {
  const Database = await loadSqlite();
  let database: Database | undefined;
  try {
    if (isReadOnly(path))
      throw new NotUsable('is read-only; make it writable, or give another file for the state');
    // An absolute path, since SQLite takes other texts for a URL or for memory.
    const absolute = resolve(path);
    database = new Database(absolute);
    const openings = prepare(database);
    return stateFile(database, readPairs(database), openings, fileWatch(absolute));
  } catch (error) {
    if (database !== undefined) release(database);
    throw new Error(sentenceOf(error, path), { cause: error });
  }
}

/** @param check throws when the file at the path is no longer the one that is open */
function stateFile(database: Database, kept: KeptKeyPair[], openings: number, check: () => void): StateFile {
  let waiting: Waiting[] = [];
  return {
    /** All that is asked for before the event loop comes round goes into one commit, and so to the disk at once. */
    async add(pair) {
      if (waiting.length === 0) setImmediate(addWaiting);
      await new Promise<void>((fulfil, reject) => waiting.push({ pair, fulfil, reject }));
    },
    replace(pairs) {
      // Those that wait came before, whatever becomes of them.
      addWaiting();
      commit(() => {
        database.exec('DELETE FROM key_pair');
        insert(database, pairs);
      });
      kept = [...pairs];
    },
    all: () => [...kept],
    openings,
    close: () => release(database),
  };

  function addWaiting(): void {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const pairs = group.map(({ pair }) => pair);
    try {
      commit(() => insert(database, pairs));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    kept.push(...pairs);
    for (const { fulfil } of group) fulfil();
  }

  function commit(work: () => void): void {
    inTransaction(database, () => {
      work();
      check();
    });
  }
}

type Database = Sqlite.Database;

/** A pair that is not committed yet, and whoever waits for that. */
interface Waiting {
  readonly pair: KeptKeyPair;
  readonly fulfil: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Loaded when it is needed: it has no build for some systems, and those can do without a state file. */
async function loadSqlite(): Promise<typeof Sqlite> {
  try {
    return (await import('libsql')).default;
  } catch (error) {
    throw new Error(
      'a state file needs the package libsql, which is not installed or has no build for this system; leave the state out, or install it.',
      { cause: error },
    );
  }
}

/** Whether nobody may write the file. Its owner has said so, though the system lets root write it all the same. */
function isReadOnly(path: string): boolean {
  const { mode } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return mode !== undefined && (mode & 0o222) === 0;
}

/**
 * Makes a check that the file at a path is still the one that lies there now, since what is written to a file that was
 * removed is lost. It looks without opening the file, for the first descriptor that is closed takes the lock with it.
 */
function fileWatch(path: string): () => void {
  const now = statSync(path, { bigint: true });
  const isSame = (then: BigIntStats | undefined) => then?.dev === now.dev && then.ino === now.ino;
  return () => {
    if (isSame(statSync(path, { bigint: true, throwIfNoEntry: false }))) return;
    throw new Error(
      `the state file was removed or replaced: ${path}; start the mock anew, nothing is kept until then`,
    );
  };
}

/**
 * Locks the file and makes sure that it is ours: empty until now, or made here. It writes in any case, so that a file that
 * can't be written is found at the start.
 * @returns how often the file was opened before
 */
function prepare(database: Database): number {
  // The lock of the first transaction stays; the system takes it back when the process ends, however it ends.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  // A commit is on the disk, with the folder's entry of its journal, before it returns.
  database.exec('PRAGMA synchronous = EXTRA');
  let openings = 0;
  inTransaction(database, () => {
    const id = numberOf(database, 'PRAGMA application_id');
    const version = numberOf(database, 'PRAGMA user_version');
    const objects = numberOf(database, 'SELECT count(*) FROM sqlite_schema');
    if (id === APPLICATION_ID && version !== FORMAT_VERSION) {
      throw new NotUsable('is of another version of the mock; give another file for the state');
    }
    if (id !== APPLICATION_ID && (id !== 0 || objects !== 0)) {
      throw new NotUsable('is a database of something else; give another file for the state');
    }
    if (id !== APPLICATION_ID) {
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
      database.exec(`PRAGMA user_version = ${FORMAT_VERSION}`);
      database.exec(TABLE);
    }
    // A file of an earlier build has no such table, but was opened once at least.
    database.exec('CREATE TABLE IF NOT EXISTS opening (number INTEGER PRIMARY KEY) STRICT');
    const [last] = database.prepare('SELECT max(number) FROM opening').raw().all().flat();
    openings = typeof last === 'number' ? last + 1 : Number(id === APPLICATION_ID);
    database.exec(`DELETE FROM opening; INSERT INTO opening VALUES (${openings})`);
  });
  return openings;
}

/** "ECSK", by which a file is known to be one of these. */
const APPLICATION_ID = 0x45_43_53_4b;

const FORMAT_VERSION = 1;

/** The number keeps the order in which the pairs were added. */
const TABLE = `
  CREATE TABLE key_pair (
    number INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    pair TEXT NOT NULL,
    UNIQUE (account, region, name)
  ) STRICT`;

function numberOf(database: Database, query: string): number {
  return Number(database.prepare(query).raw().all().flat()[0]);
}

function readPairs(database: Database): KeptKeyPair[] {
  const texts = database.prepare('SELECT pair FROM key_pair ORDER BY number').raw().all().flat();
  return texts.map((text) => JSON.parse(String(text)));
}

/** A pair that is there already is a fault of the mock, and an error here. */
function insert(database: Database, pairs: readonly KeptKeyPair[]): void {
  const statement = database.prepare(
    'INSERT INTO key_pair (account, region, name, pair) VALUES (?, ?, ?, ?)',
  );
  for (const pair of pairs) statement.run(pair.account, pair.region, pair.name, JSON.stringify(pair));
}

/** Does all or nothing. */
function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN EXCLUSIVE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // Some errors of a commit have taken it back already.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Closes the database. By itself it would keep the lock until the statements that it prepared are collected. */
function release(database: Database): void {
  try {
    database.exec('PRAGMA locking_mode = NORMAL');
    // The mode counts from the next access on.
    database.exec('SELECT count(*) FROM sqlite_schema');
  } catch {
    // Of what is no database there is no lock.
  }
  database.close();
}

/** A file that is there and can't be used; the message goes on behind its path. */
class NotUsable extends Error {}

/** What is wrong with the file and what to do. */
function sentenceOf(error: unknown, path: string): string {
  const { code = '', message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  if (error instanceof NotUsable) return `${path} ${message}.`;
  if (code === 'SQLITE_READONLY')
    return `${path} is read-only; make it writable, or give another file for the state.`;
  if (code === 'SQLITE_FULL')
    return `there is no space left for the state file ${path}; make room, or give another file.`;
  if (code === 'SQLITE_BUSY') {
    return `the state file ${path} is in use by another mock; stop that one, or give another file.`;
  }
  if (code === 'SQLITE_NOTADB') return `${path} is not a state file of the mock; give another one.`;
  if (code.startsWith('SQLITE_CORRUPT') || error instanceof SyntaxError) {
    return `the state file ${path} is damaged (${message}); give another one.`;
  }
  return `the state file ${path} can't be opened or written; check that its folder exists and that you may write there.`;
}
