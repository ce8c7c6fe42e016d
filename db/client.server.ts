import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrateDatabase } from './migrate.server.ts';

type Drizzle = BetterSQLite3Database;

/** Reads; also inside a transaction. */
export type Reader = Pick<Drizzle, 'select' | 'selectDistinct' | '$count'>;
/** Writes; exists only inside `inTransaction`. */
export type Writer = Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete'>;

export type Database = Reader & {
  /** Runs the work under the one write lock; an error rolls everything back. When it resolves, the change is on disk. */
  inTransaction<T>(work: (tx: Writer) => Promise<T>): Promise<T>;
  close(): void;
};

/** How long one connection waits for another process, for example an online backup. */
const BUSY_TIMEOUT_MS = 5_000;

const PRAGMAS = {
  journal_mode: 'wal',
  // 2 is FULL: better-sqlite3 drops to NORMAL in WAL mode, and then an acknowledged write may not be on disk.
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: BUSY_TIMEOUT_MS,
  trusted_schema: 0,
} as const;

/** Opens (and creates or migrates) the database file. */
export function openDatabase(file: string, { migrationsFolder }: { migrationsFolder: string }): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const writing = openConnection(file);
  migrateDatabase(writing, migrationsFolder);
  const reading = openConnection(file);
  reading.pragma('query_only = 1');
  const writer = drizzle(writing);
  let last: Promise<unknown> = Promise.resolve();
  return Object.assign(drizzle(reading), {
    inTransaction<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
      const result = last.then(() => runTransaction(writing, () => work(writer)));
      last = result.catch(() => undefined);
      return result;
    },
    close() {
      reading.close();
      writing.close();
    },
  });
}

async function runTransaction<T>(connection: SqliteDatabase.Database, work: () => Promise<T>): Promise<T> {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function openConnection(file: string): SqliteDatabase.Database {
  const connection = new SqliteDatabase(file);
  for (const [name, value] of Object.entries(PRAGMAS)) {
    connection.pragma(`${name} = ${value}`);
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value)
      throw new Error(`SQLite refuses ${name} = ${value} for ${file}: it stays ${actual}`);
  }
  return connection;
}
