import { approvesUnseenCritical, decisionCredit, isVerdictDecided } from '#app/domain/grading/decision.ts';
import type { JudgedDefect } from '#app/domain/grading/decision.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';

/** The signed decision, and what it cost. */
export type VerdictStory = {
  readonly given: GradedReview['verdict']['given'];
  /** This and the cost are null for anybody but the learner. */
  readonly confidence: number | null;
  readonly outcome: 'right' | 'wrong' | 'either';
  readonly words: string;
  readonly cost: string | null;
};

/** Whether the verdict was right, and what it earned or cost (GRADING.md §3). */
export function tellVerdict(
  { verdict }: Pick<GradedReview, 'verdict'>,
  {
    defects,
    confidence,
    counts,
  }: {
    defects: readonly JudgedDefect[];
    confidence: number;
    /** The gate of the score: whether the evidence adds up to anything. */
    counts: boolean;
  },
): VerdictStory {
  const outcome = !isVerdictDecided(defects) ? 'either' : verdict.right ? 'right' : 'wrong';
  const credit = decisionCredit(verdict.given, defects);
  return {
    given: verdict.given,
    confidence,
    outcome,
    words: wordsFor(verdict, defects),
    cost: approvesUnseenCritical(verdict.given, defects)
      ? 'It earns none of the 15 points for the decision, and because a critical defect went by unseen the score of this review stops at 40.'
      : costWords(credit, { isClean: defects.length === 0, outcome, counts }),
  };
}

function wordsFor({ given, right }: GradedReview['verdict'], defects: readonly JudgedDefect[]): string {
  if (defects.length === 0) {
    return right
      ? 'Nothing was planted. The change can go out as it stands.'
      : 'Nothing was planted. Asking for changes holds up code that is right.';
  }
  if (!isVerdictDecided(defects)) return 'Only minor defects were planted, so either verdict is right.';
  const worst = defects.some(({ severity }) => severity === 'critical') ? 'critical' : 'major';
  return given === 'approve'
    ? `A ${worst} defect was in the change, and it goes out with your signature.`
    : `A ${worst} defect was in the change, so it must not go out like this.`;
}

function costWords(
  credit: number,
  { isClean, outcome, counts }: { isClean: boolean; outcome: VerdictStory['outcome']; counts: boolean },
): string {
  if (credit > 0 && !counts) {
    return 'It earns nothing here: the decision counts once the findings are worth more than the false alarms cost.';
  }
  if (credit === 1) return 'It earns all 15 points for the decision.';
  if (credit === 0.5) {
    return 'It earns half of the 15 points: your findings locate a blocking defect, and explain none.';
  }
  if (outcome === 'right')
    return 'It earns none of the 15 points: no finding of yours points at a blocking defect.';
  if (outcome === 'either')
    return 'It earns none of the 15 points: no finding of yours points at a planted defect.';
  return isClean
    ? 'It costs the 15 points for the decision.'
    : 'It earns none of the 15 points for the decision.';
}
