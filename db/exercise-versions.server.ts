import { eq } from 'drizzle-orm';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Reader, Writer } from './client.server.ts';
import { exerciseVersions } from './schema/exercise-versions.ts';

/** The files of an exercise as they were when it was attempted. */
export async function findExerciseVersion(
  db: Reader,
  { contentHash }: { contentHash: string },
): Promise<SourceFiles | undefined> {
  const [row] = await db
    .select({ files: exerciseVersions.files })
    .from(exerciseVersions)
    .where(eq(exerciseVersions.contentHash, contentHash))
    .limit(1);
  return row?.files;
}

/** Keeps an exercise as it is now; nothing happens if this content is kept already. */
export async function insertExerciseVersion(
  tx: Writer,
  row: { contentHash: string; exerciseId: string; version: number; files: SourceFiles; addedAt: number },
): Promise<void> {
  await tx.insert(exerciseVersions).values(row).onConflictDoNothing();
}
