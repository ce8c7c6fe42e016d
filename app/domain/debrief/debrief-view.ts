import type { GradedReview } from '#app/domain/grading/grade.ts';
import { realEdits } from '#app/domain/grading/plan-fix.ts';
import { tellAttention, type AttentionStory } from './attention-story.ts';
import { tellConfidence, type ConfidenceStory } from './confidence-story.ts';
import type { DebriefInput } from './debrief-input.ts';
import { tellDefects, type DefectStory } from './defect-story.ts';
import {
  tellDecoysLeftAlone,
  tellFalseAlarms,
  type DecoyStory,
  type FalseAlarmStory,
} from './false-alarm-story.ts';
import { findingViews, type FindingView } from './finding-view.ts';
import { tellFix, type FixStory } from './fix-story.ts';
import { tellHeadline, type Headline } from './headline.ts';
import { numberFindings } from './number-findings.ts';
import { openSum, type Sum } from './sum.ts';
import { tellTestMatrix, type TestMatrix } from './test-matrix.ts';
import { tellVerdict, type VerdictStory } from './verdict-story.ts';

/** One file of the code: as it was shown, as it is right, and as the learner left it (null where it was not edited). */
export type DebriefFile = {
  readonly path: string;
  readonly shown: string;
  readonly correct: string;
  readonly fixed: string | null;
};

/**
 * All that a learner sees of a graded attempt: an allow-list. It holds the answers of the planted defects and of the
 * decoys; of defects that were not planted nothing is told, for another attempt may draw them.
 */
export type DebriefView = {
  readonly exerciseId: string;
  readonly title: string;
  readonly stepsOffered: readonly string[];
  readonly isClean: boolean;
  readonly headline: Headline;
  readonly files: readonly DebriefFile[];
  readonly findings: readonly FindingView[];
  readonly defects: readonly DefectStory[];
  readonly falseAlarms: readonly FalseAlarmStory[];
  readonly decoysLeftAlone: readonly DecoyStory[];
  readonly fix: FixStory | null;
  readonly matrix: TestMatrix | null;
  readonly verdict: VerdictStory;
  /** These three are for the learner alone: null in a shared debrief. */
  readonly confidence: ConfidenceStory | null;
  readonly attention: AttentionStory | null;
  readonly sum: Sum | null;
};

/** The debrief of one graded attempt, ready to show. */
export function debriefView(input: DebriefInput): DebriefView {
  const { exercise, evidence, submission } = input;
  const findings = numberFindings(submission.findings, input.fileOrder);
  const defects = tellDefects(input, findings);
  const grade = inOrderOf(defects, input.grade);
  const sum = openSum({ ...input, grade });
  return {
    exerciseId: exercise.manifest.id,
    title: exercise.manifest.title,
    stepsOffered: exercise.manifest.stepsOffered,
    isClean: grade.planted.length === 0,
    headline: tellHeadline(grade, (id) => exercise.manifest.defects[id]?.title || id),
    files: filesInOrder(input),
    findings: findingViews(findings, input),
    defects,
    falseAlarms: tellFalseAlarms(input, findings),
    decoysLeftAlone: tellDecoysLeftAlone(input, findings),
    fix: tellFix(grade.fix, evidence),
    matrix: tellTestMatrix(input, { findings, defects }),
    verdict: tellVerdict(grade, {
      defects: sum.rows,
      confidence: submission.confidence,
      counts: sum.gate === 1,
    }),
    confidence: tellConfidence(input, findings),
    attention: tellAttention(input),
    sum,
  };
}

/** The grade with its defects in the order in which they are told. */
function inOrderOf(told: readonly DefectStory[], grade: GradedReview): GradedReview {
  const place = (defectId: string) => told.findIndex(({ id }) => id === defectId);
  return { ...grade, defects: grade.defects.toSorted((a, b) => place(a.id) - place(b.id)) };
}

function filesInOrder({ variant, correct, submission, fileOrder }: DebriefInput): readonly DebriefFile[] {
  const edits = realEdits(submission, variant.files);
  return [...new Set([...fileOrder, ...Object.keys(variant.files)])].flatMap((path) => {
    const shown = variant.files[path];
    if (shown === undefined) return [];
    return [{ path, shown, correct: correct.files[path] ?? shown, fixed: edits[path] ?? null }];
  });
}
