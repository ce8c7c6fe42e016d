import type { ProofStatus } from '#app/domain/grading/grade.ts';
import { hasProof } from '#app/domain/grading/plan-proofs.ts';
import type { DebriefInput } from './debrief-input.ts';
import type { NumberedFinding } from './number-findings.ts';
import { wordsOf } from './proof-story.ts';
import { tellRunIfAny, type RunStory } from './run-story.ts';
import { listWords } from './words.ts';

/** One test of the learner's, with all that it ran on. */
type MatrixTest = {
  /** Numbers of the findings that carry it. */
  readonly findings: readonly number[];
  readonly text: string;
  readonly words: string;
  /** What grading said of it, and where: null when there is nothing to say. */
  readonly message: string | null;
  /** On the correct code, and on the code as it was reviewed; null where it never ran. */
  readonly correct: RunStory | null;
  readonly shown: RunStory | null;
  /** With each defect alone, in the order of the columns. */
  readonly alone: readonly { readonly isCaught: boolean; readonly run: RunStory | null }[];
};

/** Which of the learner's tests caught which planted defect. */
export type TestMatrix = {
  readonly defects: readonly { readonly id: string; readonly title: string }[];
  /** One row a distinct test, in the order of the findings. */
  readonly tests: readonly MatrixTest[];
};

/** The matrix of an attempt, its columns in the order given; null without a test. */
export function tellTestMatrix(
  { grade, evidence }: Pick<DebriefInput, 'grade' | 'evidence'>,
  { findings, defects }: { findings: readonly NumberedFinding[]; defects: TestMatrix['defects'] },
): TestMatrix | null {
  const proofs = findings.filter(({ finding }) => hasProof(finding));
  if (proofs.length === 0) return null;
  const distinct = Map.groupBy(proofs, ({ finding }) => finding.proof ?? '');
  const tests = [...distinct].map(([text, group]): MatrixTest => {
    const ids = new Set(group.map(({ finding }) => finding.id));
    const proof = grade.findings.find(({ id }) => ids.has(id))?.proof;
    const runs = evidence.proofs.find(({ findingId }) => ids.has(findingId));
    const caught = defects.filter(({ id }) => proof?.detects.includes(id));
    return {
      findings: group.map(({ number }) => number),
      text,
      words: catchWords(proof?.status ?? 'none', caught),
      message: proof?.message ?? null,
      correct: tellRunIfAny(runs?.clean),
      shown: tellRunIfAny(runs?.shown),
      alone: defects.map((defect) => ({
        isCaught: caught.includes(defect),
        run: tellRunIfAny(runs?.alone[defect.id]),
      })),
    };
  });
  return { defects: defects.map(({ id, title }) => ({ id, title })), tests };
}

function catchWords(status: ProofStatus, caught: TestMatrix['defects']): string {
  if (caught.length > 0) return `Catches ${listWords(caught.map(({ title }) => `“${title}”`))}.`;
  if (status === 'passes-on-planted' || status === 'proves')
    return 'Passes with every defect in place, so it catches none.';
  return wordsOf(status);
}
