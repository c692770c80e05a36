/**
 * Key pairs that outlive the process, in one file, a SQLite database:
 *
 *     account | region      | name | pair
 *     testid  | cn-hangzhou | web  | {"account":"testid",…,"id":"ssh-0k3v…","fingerprint":"7b:1e:…","tags":{}}
 *
 * A pair that was added is on the disk before its promise is kept. Whatever kills the process, the file is as it was
 * after the last commit: SQLite takes back a commit that was cut short when the file is opened again.
 */
import { resolve } from 'node:path';
import type Sqlite from 'libsql';
import type { KeptKeyPair, KeyPairs } from './key-pairs.ts';

/** Key pairs in a file. */
export interface StateFile extends KeyPairs {
  add(pair: KeptKeyPair): Promise<void>;
  replace(pairs: readonly KeptKeyPair[]): Promise<void>;
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
    // An absolute path, since SQLite takes other texts for a URL or for memory.
    database = new Database(resolve(path));
    prepare(database);
    return stateFile(database, readPairs(database));
  } catch (error) {
    if (database !== undefined) release(database);
    throw new Error(sentenceOf(error, path), { cause: error });
  }
}

function stateFile(database: Database, kept: KeptKeyPair[]): StateFile {
  let waiting: Waiting[] = [];
  return {
    add: async (pair) => await commit({ pair }),
    replace: async (pairs) => await commit({ pairs }),
    all: () => [...kept],
    close: () => release(database),
  };

  /** All that is asked for before the event loop comes round goes into one commit, and so to the disk at once. */
  async function commit(change: Change): Promise<void> {
    if (waiting.length === 0) setImmediate(commitAll);
    await new Promise<void>((fulfil, reject) => waiting.push({ change, fulfil, reject }));
  }

  function commitAll(): void {
    const group = waiting;
    waiting = [];
    try {
      inTransaction(database, () => group.forEach(({ change }) => write(database, change)));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const { change, fulfil } of group) {
      if ('pair' in change) kept.push(change.pair);
      else kept = [...change.pairs];
      fulfil();
    }
  }
}

type Database = Sqlite.Database;

/** One pair more, or others in place of all. */
type Change = { readonly pair: KeptKeyPair } | { readonly pairs: readonly KeptKeyPair[] };

interface Waiting {
  readonly change: Change;
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

/** Locks the file and makes sure that it is ours: empty until now, or made here. */
function prepare(database: Database): void {
  // The lock of the first transaction stays; the system takes it back when the process ends, however it ends.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  // A commit is on the disk, with the folder's entry of its journal, before it returns.
  database.exec('PRAGMA synchronous = EXTRA');
  inTransaction(database, () => {
    const id = numberOf(database, 'PRAGMA application_id');
    const version = numberOf(database, 'PRAGMA user_version');
    const objects = numberOf(database, 'SELECT count(*) FROM sqlite_schema');
    if (id === APPLICATION_ID && version === FORMAT_VERSION) return;
    if (id === APPLICATION_ID) throw new NotOurs('is of another version of the mock');
    if (id !== 0 || objects !== 0) throw new NotOurs('is a database of something else');
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    database.exec(`PRAGMA user_version = ${FORMAT_VERSION}`);
    database.exec(TABLE);
  });
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

function write(database: Database, change: Change): void {
  if ('pairs' in change) database.exec('DELETE FROM key_pair');
  const insert = database.prepare(
    'INSERT OR REPLACE INTO key_pair (account, region, name, pair) VALUES (?, ?, ?, ?)',
  );
  for (const pair of 'pairs' in change ? change.pairs : [change.pair]) {
    insert.run(pair.account, pair.region, pair.name, JSON.stringify(pair));
  }
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

/** A database, but none of these. */
class NotOurs extends Error {}

/** What is wrong with the file and what to do. */
function sentenceOf(error: unknown, path: string): string {
  const { code = '', message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  if (error instanceof NotOurs) return `${path} ${message}; give another file for the state.`;
  if (code === 'SQLITE_BUSY') {
    return `the state file ${path} is in use by another mock; stop that one, or give another file.`;
  }
  if (code === 'SQLITE_NOTADB') return `${path} is not a state file of the mock; give another one.`;
  if (code.startsWith('SQLITE_CORRUPT') || error instanceof SyntaxError) {
    return `the state file ${path} is damaged (${message}); give another one.`;
  }
  return `the state file ${path} can't be opened or written; check that its folder exists and that you may write there.`;
}
