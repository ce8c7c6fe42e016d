import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';
import { draftSchema, type Draft } from '#app/domain/attempt/draft.ts';

const attemptSchema = z.object({
  exercise_id: z.string(),
  planted: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  seed: z.int(),
  note_style: z.enum(['neutral', 'persuasive']),
  submission: z.string().nullable(),
  grade: z.string().nullable(),
});

/** What the server stored of an attempt, read from outside. */
export function readAttempt(dataDir: string, attemptId: string): z.infer<typeof attemptSchema> {
  const sql = 'select a.*, g.grade from attempt a left join grade g on g.attempt_id = a.id where a.id = ?';
  return attemptSchema.parse(readRow(dataDir, sql, attemptId));
}

/** The draft that the server holds of an attempt. */
export function readDraft(dataDir: string, attemptId: string): Draft {
  const row = z.object({ draft: z.string() });
  const { draft } = row.parse(readRow(dataDir, 'select draft from attempt where id = ?', attemptId));
  return draftSchema.parse(JSON.parse(draft));
}

function readRow(dataDir: string, sql: string, id: string): unknown {
  const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'), { readonly: true });
  try {
    return database.prepare(sql).get(id);
  } finally {
    database.close();
  }
}
