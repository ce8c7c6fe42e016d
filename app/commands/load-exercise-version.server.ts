import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { findExerciseVersion } from '#db/exercise-versions.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** The exercise as it was when the attempt started: from the library if unchanged since, else from the database. */
export async function loadExerciseVersion(
  { db, library }: Pick<CommandContext, 'db' | 'library'>,
  { exerciseId, contentHash }: { exerciseId: string; contentHash: string },
): Promise<Exercise> {
  const current = library.find(exerciseId)?.exercise;
  if (current?.contentHash === contentHash) return current;
  const files = await findExerciseVersion(db, { contentHash });
  if (files === undefined) throw new Error(`exercise version ${contentHash} of ${exerciseId} is not kept`);
  const read = parseExercise(files);
  if (read.status === 'unreadable')
    throw new Error(`exercise version ${contentHash} cannot be read any more`);
  return read.exercise;
}
