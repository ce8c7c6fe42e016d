import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { json, number, string, table, time } from '../columns.ts';

/** An exercise as it was when somebody first attempted it; never changed, so that a grade can always be explained. */
export const exerciseVersions = table('exercise_version', {
  contentHash: string('content_hash').primaryKey(),
  exerciseId: string('exercise_id').notNull(),
  version: number('version').notNull(),
  files: json<SourceFiles>('files').notNull(),
  addedAt: time('added_at').notNull(),
});
