import type { Area } from '#app/domain/exercise/area.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Severity } from '#app/domain/exercise/manifest.ts';
import { computeRegions, countNoiseRegions } from '#app/domain/exercise/regions.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { claimedRegions } from './claims.ts';
import { listForecasts, type Forecast } from './forecasts.ts';
import type { DefectGrade, GradedReview, Level, Step, Steps } from './grade.ts';
import { realEdits } from './plan-fix.ts';
import { severityOf } from './severity-of.ts';
import type { Submission } from './submission.ts';

type GradedEventDefect = {
  readonly id: string;
  readonly kind: string;
  readonly area: Area;
  readonly difficulty: number;
  readonly severity: Severity;
  readonly stepsOffered: readonly Step[];
  readonly level: Level;
  readonly steps: Steps;
};

/** One graded attempt as the skill model reads it: append-only, one JSON document (GRADING.md §8). */
export type GradedEvent = {
  readonly learnerId: string;
  readonly exerciseId: string;
  readonly exerciseVersion: number;
  readonly kind: 'review' | 'build' | 'trace' | 'test-review';
  readonly mode: 'counted' | 'practice';
  readonly at: string;
  readonly attempt: number;
  readonly hints: number;
  readonly activeMs: number;
  readonly defects: readonly GradedEventDefect[];
  readonly decoys: readonly { readonly id: string; readonly area: Area; readonly flagged: boolean }[];
  readonly noise: { readonly regions: number; readonly flagged: number };
  readonly forecasts: readonly Forecast[];
  readonly verdict: Submission['verdict'];
};

export type GradedAttempt = {
  readonly learnerId: string;
  /** ISO time of the submit. */
  readonly at: string;
  /** 1 for the learner's first attempt at this exercise. */
  readonly attempt: number;
  readonly mode: GradedEvent['mode'];
  readonly hints: number;
  readonly activeMs: number;
  /** Files that were never opened, or hardly: what stands only there was not attempted. */
  readonly unopenedFiles?: readonly string[];
  readonly exercise: Exercise;
  readonly variant: Variant;
  readonly submission: Submission;
  readonly grade: Pick<GradedReview, 'defects' | 'findings'>;
  readonly areaOfKind: (kind: string) => Area | undefined;
};

/**
 * The graded event of one attempt. Left out are defects and decoys that were not attempted or have no area, which is
 * to say no kind of the taxonomy: the model could not place them.
 */
export function toGradedEvent(attempt: GradedAttempt): GradedEvent {
  const { exercise, variant, submission, grade } = attempt;
  const { manifest } = exercise;
  const regions = computeRegions(variant);
  const claimed = claimedRegions(regions, submission.findings);
  const decoyIds = new Set(regions.flatMap(({ type, id }) => (type === 'decoy' && id !== null ? [id] : [])));
  const noise = claimed.filter(({ type }) => type === 'noise');
  const results = new Map(grade.findings.map(({ id, result }) => [id, result]));
  const judged = grade.defects.map(({ id, level }) => ({
    level,
    severity: severityOf(exercise, id),
  }));
  return {
    learnerId: attempt.learnerId,
    exerciseId: manifest.id,
    exerciseVersion: manifest.version,
    kind: manifest.kind === 'incident' ? 'review' : manifest.kind,
    mode: attempt.mode,
    at: attempt.at,
    attempt: attempt.attempt,
    hints: attempt.hints,
    activeMs: attempt.activeMs,
    defects: grade.defects.flatMap((defect) => defectOf(defect, attempt)),
    decoys: [...decoyIds].flatMap((id) => {
      const area = manifest.decoys[id]?.area;
      const flagged = claimed.some((region) => region.type === 'decoy' && region.id === id);
      const isLeftOut = !flagged && isUnopened(variant.decoys[id] ?? [], attempt);
      return area === undefined || isLeftOut ? [] : [{ id, area, flagged }];
    }),
    noise: { regions: countNoiseRegions(regions) - decoyIds.size, flagged: noise.length },
    forecasts: listForecasts(submission, { results, defects: judged }),
    verdict: submission.verdict,
  };
}

function defectOf({ id, level, steps }: DefectGrade, attempt: GradedAttempt): GradedEventDefect[] {
  const { variant } = attempt;
  const defect = attempt.exercise.manifest.defects[id];
  const kind = defect?.kinds[0];
  const area = kind === undefined ? undefined : attempt.areaOfKind(kind);
  const places = [...(variant.lines[id] ?? []), ...(variant.sites[id] ?? [])];
  const isLeftOut = level === 'missed' && isUnopened(places, attempt);
  if (defect === undefined || kind === undefined || area === undefined || isLeftOut) return [];
  const { difficulty, severity } = defect;
  return [{ id, kind, area, difficulty, severity, stepsOffered: stepsOfferedFor(id, attempt), level, steps }];
}

/** The exercise's steps, less those that the learner did not try on this defect (GRADING.md §4). */
function stepsOfferedFor(defectId: string, { exercise, variant, submission, grade }: GradedAttempt): Step[] {
  const hasProof = grade.findings.some(
    ({ defects, proof }) =>
      proof.status !== 'none' && (defects.includes(defectId) || proof.detects.includes(defectId)),
  );
  const hasEdits = Object.keys(realEdits(submission, variant.files)).length > 0;
  return exercise.manifest.stepsOffered.filter(
    (step) => (step !== 'proven' || hasProof) && (step !== 'fixed' || hasEdits),
  );
}

function isUnopened(
  places: readonly { readonly file: string }[],
  { unopenedFiles = [] }: GradedAttempt,
): boolean {
  return places.length > 0 && places.every(({ file }) => unopenedFiles.includes(file));
}
