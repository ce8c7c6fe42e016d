import type { DefectGrade, FixGrade, Step } from '#app/domain/grading/grade.ts';
import { tellDefectFix } from './fix-story.ts';
import type { NumberedFinding } from './number-findings.ts';
import { listWords } from './words.ts';

/** Findings on one defect may name this many kinds and still explain it (GRADING.md §1). */
const MOST_KINDS = 2;

/** A remark on one step of the ladder: what was missing, or what a fix did. */
export type StepNote = { readonly label: string; readonly words: string };

/**
 * What stood between this defect's level and the next one, lowest step first. A missed defect needs none, unless a
 * test or a fix dealt with it and no finding said so.
 */
export function tellSteps(
  { id, steps, level }: DefectGrade,
  facts: {
    readonly offered: readonly Step[];
    /** Names of the kinds that explain it. */
    readonly accepted: readonly string[];
    /** The findings that locate it. */
    readonly findings: readonly NumberedFinding[];
    readonly hasProof: boolean;
    readonly fix: FixGrade;
    readonly kindName: (kindId: string) => string;
  },
): readonly StepNote[] {
  if (level === 'missed') return tellUnflagged(steps);
  const { offered, hasProof } = facts;
  const notes: StepNote[] = [];
  if (offered.includes('explained') && !steps.explained) {
    notes.push({ label: 'What you called it', words: explainedWords(facts) });
  }
  if (offered.includes('proven') && !steps.proven && !hasProof) {
    notes.push({ label: 'Your test', words: 'You attached none, so nothing proves it yet.' });
  }
  if (offered.includes('fixed')) notes.push({ label: 'Your fix', words: tellDefectFix(id, facts.fix) });
  return notes;
}

function tellUnflagged({ proven, fixed }: DefectGrade['steps']): readonly StepNote[] {
  const shown = [...(proven ? ['a test of yours proves it'] : []), ...(fixed ? ['your fix removes it'] : [])];
  if (shown.length === 0) return [];
  return [
    {
      label: 'Not flagged',
      words: `No finding points at these lines, although ${listWords(shown)}: a reader of your review would not know.`,
    },
  ];
}

function explainedWords({
  accepted,
  findings,
  kindName,
}: {
  accepted: readonly string[];
  findings: readonly NumberedFinding[];
  kindName: (kindId: string) => string;
}): string {
  const named = [...new Set(findings.map(({ finding }) => finding.kind))].map(kindName);
  if (named.length > MOST_KINDS) {
    return `Your findings here name ${named.length} kinds of defect; at most two count as an explanation.`;
  }
  return `“${listWords(named)}”. What counts here is ${listWords(
    accepted.map((name) => `“${name}”`),
    'or',
  )}.`;
}
