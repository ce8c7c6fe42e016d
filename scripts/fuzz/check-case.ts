import type { GradedSubmission } from '#app/commands/grade-review.server.ts';
import { gradeCase, type Grader } from './grade-case.ts';
import type { FuzzCase } from './make-case.ts';
import { recheckCredits } from './recheck.ts';

/** What grading one case came to, and everything about it that may not be. */
export type Checked = {
  readonly problems: readonly string[];
  /** Statuses of its proofs and of its fix. */
  readonly outcomes: readonly string[];
  readonly credits: number;
  readonly tookMs: number;
};

/** Longer than a grading may take on a machine that is busy with other things. */
const MOST_MS = 120_000;
/** Words of the engine, of this machine and of our own parts, which no message may show. */
const OURS = /isolated-vm|node_modules|countersign:|file:\/\/\/|\/sandbox\//;

/** Grades a case and checks every promise that must hold for any program. */
export async function checkCase(given: FuzzCase, grader: Grader): Promise<Checked> {
  const started = performance.now();
  const graded = await gradeCase({ ...given, seed: given.index }, grader);
  const tookMs = performance.now() - started;
  const problems = tookMs > MOST_MS ? [`took ${Math.round(tookMs)} ms`] : [];
  const { grade } = graded;
  if (grade.outcome !== 'graded') {
    const why = grade.outcome === 'invalid' ? JSON.stringify(grade.problems) : grade.message;
    return {
      problems: [...problems, `${grade.outcome}: ${why}`],
      outcomes: [grade.outcome],
      credits: 0,
      tookMs,
    };
  }
  const proofs = grade.findings.map(({ proof }) => proof.status);
  const credits = proofs.filter((status) => status === 'proves').length + grade.fix.fixed.length;
  return {
    problems: [
      ...problems,
      ...foreignWords(graded, given),
      ...(await recheckCredits(grader.sandbox, given, grade)),
    ],
    outcomes: [...proofs.map((status) => `proof ${status}`), `fix ${grade.fix.status}`],
    credits,
    tookMs,
  };
}

/** Words that only we know, unless the programs of the case say them themselves. */
function foreignWords({ grade, evidence }: GradedSubmission, { submission }: FuzzCase): readonly string[] {
  const told = OURS.exec(JSON.stringify([grade, evidence]));
  return told === null || OURS.test(JSON.stringify(submission)) ? [] : [`a message says "${told[0]}"`];
}
