import { isVerdictDecided, isVerdictRight, type JudgedDefect } from './decision.ts';
import type { FindingResult } from './grade.ts';
import type { Submission } from './submission.ts';

/** A stated probability and what came of it (GRADING.md §6). */
export type Forecast = {
  readonly of: 'finding' | 'verdict' | 'coverage';
  readonly p: number;
  readonly o: 0 | 1;
};

type Answers = Pick<Submission, 'findings' | 'verdict' | 'confidence' | 'coverageConfidence'>;

/**
 * The forecasts that a review makes (GRADING.md §6): one per finding that is a hit, a decoy or a false alarm, one for
 * the verdict unless either verdict is right, and one for coverage when it was stated.
 */
export function listForecasts(
  submission: Answers,
  { results, defects }: { results: ReadonlyMap<string, FindingResult>; defects: readonly JudgedDefect[] },
): readonly Forecast[] {
  const { findings, verdict, confidence, coverageConfidence } = submission;
  const forecasts: Forecast[] = findings.flatMap((finding) => {
    const o = outcomeOf(results.get(finding.id));
    return o === null ? [] : [{ of: 'finding', p: finding.confidence, o }];
  });
  if (isVerdictDecided(defects)) {
    forecasts.push({ of: 'verdict', p: confidence, o: isVerdictRight(verdict, defects) ? 1 : 0 });
  }
  if (coverageConfidence !== undefined) {
    const isCovered = !defects.some(({ severity, level }) => severity === 'critical' && level === 'missed');
    forecasts.push({ of: 'coverage', p: coverageConfidence, o: isCovered ? 1 : 0 });
  }
  return forecasts;
}

function outcomeOf(result: FindingResult | undefined): 0 | 1 | null {
  if (result === 'hit') return 1;
  return result === 'decoy' || result === 'false-alarm' ? 0 : null;
}
