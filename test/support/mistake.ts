import { expect } from 'vitest';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { ReadExercise } from '#app/library/read-exercise.server.ts';
import { change, guideExercise, type Files } from './guide-exercise.ts';
import { problemsOfReading } from '../../scripts/fuzz/folders/problems-of-reading.ts';

type Place = Partial<Pick<Problem, 'rule' | 'file' | 'line' | 'column'>>;

/** What an author did wrong, where that is told, and in which words. */
export type Mistake = [name: string, files: Files, place: Place, message: RegExp, suggestion: RegExp];

/** The guide's exercise, before anything is done to it. */
export const points = guideExercise();

/** The guide's exercise with one thing replaced in exercise.yaml. */
export function inYaml(from: string | RegExp, to: string): Files {
  return change(points, 'exercise.yaml', from, to);
}

/** The guide's exercise with one thing replaced in the reviewed file. */
export function inCode(from: string | RegExp, to: string): Files {
  return change(points, 'code/points.ts', from, to);
}

/** Expects that reading the exercise tells the mistake at its place, with what mends it. */
export function expectTold(
  { read, taxonomy }: { read: ReadExercise; taxonomy: Taxonomy },
  place: Place,
  { message, suggestion = /\w/ }: { message: RegExp; suggestion?: RegExp },
): void {
  expect(problemsOfReading(read, taxonomy)).toContainEqual(
    expect.objectContaining({
      ...place,
      message: expect.stringMatching(message),
      suggestion: expect.stringMatching(suggestion),
    }),
  );
}
