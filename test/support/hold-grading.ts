import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** Keeps the server from taking up any submitted attempt, until it is let go again. */
export function holdGrading(dataDir: string): { failOurs(): void; letGo(): void } {
  const run = (sql: string) => {
    const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'));
    try {
      database.pragma('busy_timeout = 5000');
      database.exec(sql);
    } finally {
      database.close();
    }
  };
  run('create trigger hold_grading before update of claim on attempt begin select raise(ignore); end');
  return {
    /** As if our machine had failed once at each attempt that waits. */
    failOurs: () =>
      run('update attempt set grader_failures = 1 where submitted_at is not null and graded_at is null'),
    letGo: () => run('drop trigger hold_grading'),
  };
}
