import { listForecasts, type Forecast } from '#app/domain/grading/forecasts.ts';
import { confidenceCredit } from '#app/domain/grading/score.ts';
import type { DebriefInput } from './debrief-input.ts';
import type { NumberedFinding } from './number-findings.ts';
import { figure } from './words.ts';

/** How sure the learner was, beside what came of it. */
export type ConfidenceStory = {
  readonly forecasts: readonly ForecastRow[];
  /** Mean squared difference between what was said and what came; null without a forecast. */
  readonly brier: number | null;
  /** C of the score (GRADING.md §3). */
  readonly credit: number;
  readonly words: string;
};

type ForecastRow = {
  readonly of: Forecast['of'];
  /** The finding's number; null for the verdict and for coverage. */
  readonly number: number | null;
  readonly claim: string;
  readonly said: number;
  readonly cameTrue: boolean;
  /** (p − o)². */
  readonly error: number;
};

/** The Brier score of saying 50 % every time. */
const NO_OPINION = 0.25;

/** The forecasts of this attempt in reading order, and its Brier score in words (GRADING.md §6). */
export function tellConfidence(
  { submission, exercise, grade }: Pick<DebriefInput, 'submission' | 'exercise' | 'grade'>,
  findings: readonly NumberedFinding[],
): ConfidenceStory {
  const facts = {
    results: new Map(grade.findings.map(({ id, result }) => [id, result])),
    defects: grade.defects.flatMap(({ id, level }) => {
      const entry = exercise.manifest.defects[id];
      return entry === undefined ? [] : [{ severity: entry.severity, level }];
    }),
  };
  const ofFindings = findings.flatMap(({ number, finding }) =>
    listForecasts({ ...submission, findings: [finding] }, facts)
      .filter((forecast) => forecast.of === 'finding')
      .map((forecast) => rowOf(forecast, number)),
  );
  const ofReview = listForecasts({ ...submission, findings: [] }, facts).map((forecast) =>
    rowOf(forecast, null),
  );
  const forecasts = [...ofFindings, ...ofReview];
  const brier =
    forecasts.length === 0 ? null : forecasts.reduce((sum, { error }) => sum + error, 0) / forecasts.length;
  const credit = confidenceCredit(forecasts.map(({ said, cameTrue }) => ({ p: said, o: cameTrue ? 1 : 0 })));
  return { forecasts, brier, credit, words: wordsFor(brier) };
}

function rowOf({ of, p, o }: Forecast, number: number | null): ForecastRow {
  return { of, number, claim: claimOf(of, number), said: p, cameTrue: o === 1, error: (p - o) ** 2 };
}

function claimOf(of: Forecast['of'], number: number | null): string {
  switch (of) {
    case 'finding':
      return `Finding ${number} is real`;
    case 'verdict':
      return 'The verdict is right';
    case 'coverage':
      return 'No critical defect is left';
    default:
      return of satisfies never;
  }
}

function wordsFor(brier: number | null): string {
  if (brier === null) return 'You made no forecast that can be checked, so nothing is counted here.';
  const compared =
    brier < NO_OPINION
      ? 'how sure you said you were carried information.'
      : brier === NO_OPINION
        ? 'how sure you said you were carried no information.'
        : 'this time 50\u202f% for everything would have said more.';
  return (
    `Your Brier score is ${figure(brier)}: 0 is perfect, and saying 50\u202f% every time scores 0.250. So ${compared} ` +
    'One review is far too little to call anyone over- or under-confident.'
  );
}
