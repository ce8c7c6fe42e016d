import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';

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
  const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'), { readonly: true });
  try {
    const row = database
      .prepare('select a.*, g.grade from attempt a left join grade g on g.attempt_id = a.id where a.id = ?')
      .get(attemptId);
    return attemptSchema.parse(row);
  } finally {
    database.close();
  }
}
