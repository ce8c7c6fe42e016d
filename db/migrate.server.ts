import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';

/** Brings the schema up to date; refuses a database that a newer version has already changed. */
export function migrateDatabase(connection: SqliteDatabase.Database, migrationsFolder: string): void {
  const known = countKnown(migrationsFolder);
  const applied = countApplied(connection);
  if (applied > known) {
    throw new Error(
      `The database was written by a newer version of Countersign (${applied} schema changes, this version knows ${known}). Start that version, or restore a backup made before it.`,
    );
  }
  if (applied < known) migrate(drizzle(connection), { migrationsFolder });
}

function countKnown(migrationsFolder: string): number {
  const file = join(migrationsFolder, 'meta/_journal.json');
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const journal: { entries: unknown[] } = JSON.parse(readFileSync(file, 'utf8'));
  return journal.entries.length;
}

function countApplied(connection: SqliteDatabase.Database): number {
  const table = connection
    .prepare("select count(*) from sqlite_master where name = '__drizzle_migrations'")
    .pluck()
    .get();
  if (table === 0) return 0;
  return Number(connection.prepare('select count(*) from __drizzle_migrations').pluck().get());
}
