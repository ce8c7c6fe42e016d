import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { listForecasts } from './forecasts.ts';
import type { GradedReview } from './grade.ts';
import type { ScoredReview } from './score.ts';
import { severityOf } from './severity-of.ts';
import type { Submission } from './submission.ts';

type Reviewed = {
  readonly exercise: Exercise;
  readonly variant: Variant;
  readonly submission: Submission;
};

/** What a graded review puts into the formula of the score. */
export function scoredReview(
  { exercise, variant, submission }: Reviewed,
  {
    defects,
    findings,
    falseAlarms,
    noiseRegions,
  }: Pick<GradedReview, 'defects' | 'findings' | 'falseAlarms' | 'noiseRegions'>,
): ScoredReview {
  const weighed = defects.map(({ id, level }) => ({
    level,
    severity: severityOf(exercise, id),
    regions: 1 + (variant.sites[id]?.length ?? 0),
  }));
  const results = new Map(findings.map(({ id, result }) => [id, result]));
  return {
    defects: weighed,
    stepsOffered: exercise.manifest.stepsOffered,
    falseAlarms,
    noiseRegions,
    verdict: submission.verdict,
    forecasts: listForecasts(submission, { results, defects: weighed }),
  };
}
