import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { Submission } from '#app/domain/grading/submission.ts';

/** All that a debrief is made from. It knows every answer; `debriefView` lets through what this attempt may see. */
export type DebriefInput = {
  readonly exercise: Exercise;
  /** The code as this learner was shown it. */
  readonly variant: Variant;
  /** The same exercise with nothing planted. */
  readonly correct: Variant;
  /** Code paths in the order in which this learner saw them. */
  readonly fileOrder: readonly string[];
  /** Paths that the learner marked as viewed. */
  readonly viewed: readonly string[];
  /** What was on the learner's screen; null when nothing was measured. */
  readonly attention: Attention | null;
  readonly submission: Submission;
  readonly grade: GradedReview;
  readonly evidence: Evidence;
  readonly taxonomy: Pick<Taxonomy, 'kinds'>;
};
