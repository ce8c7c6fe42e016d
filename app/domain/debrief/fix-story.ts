import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { FixGrade } from '#app/domain/grading/grade.ts';
import { countWords } from './words.ts';

/** What came of the learner's edits as a whole; null without edits. */
export type FixStory = {
  readonly words: string;
  readonly message: string | null;
  readonly visible: FixGrade['visible'];
  /** Visible tests that fail on the edited code. */
  readonly failures: readonly { readonly name: string; readonly message: string }[];
};

const MOST_FAILURES = 3;

/**
 * The story of a fix. Of what it broke only the number is told, not the failing probe: it belongs to a defect that was
 * not planted here and may be in somebody's next variant.
 */
export function tellFix(fix: FixGrade, evidence: Evidence): FixStory | null {
  if (fix.status === 'no-edits') return null;
  return {
    words: fixWords(fix),
    message: publicMessage(fix),
    visible: fix.visible,
    failures: (evidence.fix?.visible ?? [])
      .flatMap(({ run }) => run.tests)
      .filter(({ outcome }) => outcome === 'failed' || outcome === 'timed-out')
      .slice(0, MOST_FAILURES)
      .map(({ name, message }) => ({ name, message: message ?? 'ran out of time' })),
  };
}

/** Whether your fix dealt with one planted defect, and if not, why. */
export function tellDefectFix(defectId: string, fix: FixGrade): string {
  if (fix.status === 'no-edits') return 'You left the code as it was.';
  if (fix.fixed.includes(defectId))
    return 'Your fix removes it: the hidden test for it passes, and nothing else broke.';
  if (fix.status !== 'graded' || fix.visible.failed > 0 || fix.broken.length > 0) return fixWords(fix);
  return 'Your fix leaves it in: the hidden test for it still fails.';
}

/** The grader's message, unless it may quote a probe. */
function publicMessage({ status, visible, message }: FixGrade): string | null {
  return status === 'graded' && visible.failed === 0 ? null : message;
}

function fixWords({ status, visible, fixed, broken }: FixGrade): string {
  if (status === 'invalid') return 'Your fix could not be run, so it fixes nothing.';
  if (status === 'timed-out') return 'Your fix ran out of time, so it fixes nothing.';
  if (status === 'out-of-memory') return 'Your fix ran out of memory, so it fixes nothing.';
  if (visible.failed > 0) {
    return `Your fix fails ${countWords(visible.failed, 'visible test')}, so it counts for no defect.`;
  }
  if (broken.length > 0) {
    return `Your fix breaks ${countWords(broken.length, 'thing')} that worked before, so it counts for no defect.`;
  }
  return fixed.length === 0
    ? 'Your fix keeps the visible tests passing and removes no planted defect.'
    : `Your fix removes ${countWords(fixed.length, 'planted defect')} and breaks nothing.`;
}
