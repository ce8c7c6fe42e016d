import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Submission } from './submission.ts';

/** A checked submission and what it reviews: all that one grading starts from. */
export type Review = {
  readonly exercise: Exercise;
  /** The variant under review. */
  readonly variant: Variant;
  readonly renderVariant: (planted: readonly string[]) => Variant;
  readonly submission: Submission;
  readonly seed: number;
};
