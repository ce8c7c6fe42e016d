import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { checkStatic } from '#app/domain/gate/check-static.ts';
import { placeProblems } from '#app/domain/gate/gate-problem.ts';
import { withSuggestion } from '#app/domain/gate/suggest.ts';
import { checkAlternates } from '#app/library/check-alternates.server.ts';
import type { ReadExercise } from '#app/library/read-exercise.server.ts';

/** Everything that reading shows of an exercise folder, without compiler and sandbox. */
export function problemsOfReading(read: ReadExercise, taxonomy: Taxonomy): readonly Problem[] {
  if (read.status === 'unreadable') return read.problems.map(withSuggestion);
  const { problems, rendered } = checkStatic(read.exercise, taxonomy);
  const alternates = checkAlternates(read.exercise, rendered?.variants[0]?.files ?? {});
  return placeProblems([...read.problems, ...problems, ...alternates], read.locate).map(withSuggestion);
}
