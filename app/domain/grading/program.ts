import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { givenFiles } from '#app/domain/exercise/parts.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Program } from './job.ts';

/** The program that tests run against: the given `code/` files, and what the exercise gives beside them. */
export function programOf(exercise: Exercise, { files }: { readonly files: SourceFiles }): Program {
  return { entry: exercise.manifest.entry, files: { ...givenFiles(exercise), ...files } };
}
