import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview, ProofStatus } from '#app/domain/grading/grade.ts';
import { tellRunIfAny, type RunStory } from './run-story.ts';
import type { NumberedFinding } from './number-findings.ts';

/** What one proof of the learner did, for one planted defect. */
export type ProofStory = {
  readonly number: number;
  readonly text: string;
  readonly status: ProofStatus;
  readonly words: string;
  readonly message: string | null;
  readonly shown: RunStory | null;
  readonly correct: RunStory | null;
  /** With this defect alone; null when it never ran there. */
  readonly alone: RunStory | null;
};

/**
 * The proofs that belong to one defect's story: those carried by a finding on it, and any other that proves it,
 * in the order of the findings.
 */
export function tellProofs(
  defectId: string,
  {
    findings,
    grade,
    evidence,
  }: { findings: readonly NumberedFinding[]; grade: GradedReview; evidence: Evidence },
): readonly ProofStory[] {
  return findings.flatMap(({ number, finding }) => {
    const graded = grade.findings.find(({ id }) => id === finding.id);
    if (graded === undefined || finding.proof === undefined) return [];
    const proves = graded.proof.detects.includes(defectId);
    if (graded.proof.status === 'none' || !(proves || graded.defects.includes(defectId))) return [];
    const runs = evidence.proofs.find(({ findingId }) => findingId === finding.id);
    return [
      {
        number,
        text: finding.proof,
        status: graded.proof.status,
        words: proves ? PROVES : wordsOf(graded.proof.status),
        message: graded.proof.message,
        shown: tellRunIfAny(runs?.shown),
        correct: tellRunIfAny(runs?.clean),
        alone: tellRunIfAny(runs?.alone[defectId]),
      },
    ];
  });
}

const PROVES =
  'Your test passes on the correct code and fails when only this defect is there. That proves it.';
const MISSES = 'Your test passes with this defect in place, so it does not see it.';

const STATUS_WORDS = {
  none: 'You attached no test.',
  invalid: 'Your test could not be run. Correct what the message names.',
  'no-test-ran': 'No test in your file ran, so it shows nothing. It needs at least one it(…).',
  'timed-out': 'Your test ran out of time, so it shows nothing. Look for a loop that cannot end.',
  'out-of-memory': 'Your test ran out of memory, so it shows nothing. Smaller inputs would do.',
  'fails-on-clean':
    'Your test fails on the correct code too, so it cannot tell the defect from right code. Expect what the ticket asks for.',
  proves: MISSES,
  'passes-on-planted': MISSES,
} as const satisfies Record<ProofStatus, string>;

/** In words why a proof earned nothing; one that proves another defect does not see this one. */
export function wordsOf(status: ProofStatus): string {
  return STATUS_WORDS[status];
}
