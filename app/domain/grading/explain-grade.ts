import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { DefectGrade, FindingGrade, GradedReview } from './grade.ts';
import type { Job, Run, RunResult } from './job.ts';
import { messageOf } from './run-message.ts';
import type { Submission } from './submission.ts';

/** One combination of code and test that was planned, and what came of it. */
export type ExplainedRun = {
  readonly code: string;
  readonly test: string;
  readonly seed: number;
  readonly status: RunResult['status'];
  readonly message: string | null;
};

/** Why a grade is as it is: everything that was run, and the reasons of each step of each defect. */
export type GradeExplanation = {
  readonly runs: readonly ExplainedRun[];
  readonly defects: readonly {
    readonly id: string;
    readonly level: string;
    readonly because: readonly string[];
  }[];
};

/** A job with its results, as the sandbox was asked and answered. */
export type RanJob = { readonly job: Job; readonly runs: Readonly<Record<string, RunResult>> };

/** Explains a grade by what was run for it. */
export function explainGrade(
  exercise: Exercise,
  { grade, submission, ran }: { grade: GradedReview; submission: Submission; ran: readonly RanJob[] },
): GradeExplanation {
  const named = { exercise, grade, submission };
  return {
    runs: ran.flatMap(({ job, runs }) =>
      job.runs.map((run) => {
        const result = runs[run.id] ?? { status: 'skipped' };
        return {
          code: nameOfCode(run.program, named),
          test: nameOfTest(run, job, named),
          seed: run.seed,
          status: result.status,
          message: messageOf(result),
        };
      }),
    ),
    defects: grade.defects.map((defect) => ({
      id: defect.id,
      level: defect.level,
      because: reasonsFor(defect, named),
    })),
  };
}

type Named = {
  readonly exercise: Exercise;
  readonly grade: GradedReview;
  readonly submission: Submission;
};

function nameOfCode(program: string, { exercise, grade }: Named): string {
  const [, base = program, number, spaced] = /^(\w+?)(?:-(\d+))?(-spaced)?$/.exec(program) ?? [];
  const index = Number(number) - 1;
  const layout = spaced === undefined ? '' : ', blank lines added';
  switch (base) {
    case 'shown':
      return 'as shown';
    case 'edited':
      return 'as edited';
    case 'alone':
      return `only ${grade.planted[index] ?? '?'}${layout}`;
    case 'alternate':
      return `alternate ${Object.keys(exercise.alternates)[index] ?? '?'}`;
    default:
      return `${base}${layout}`;
  }
}

/** Inside the sandbox all tests have names that tell nothing; what they are is known by their text. */
function nameOfTest({ test }: Run, job: Job, { exercise, submission }: Named): string {
  const text = job.tests[test]?.text;
  const probe = Object.values(exercise.probes).find((one) => one.text === text);
  if (probe !== undefined) return probe.path;
  const [visible] = Object.entries(exercise.tests).find(([, one]) => one === text) ?? [];
  if (visible !== undefined) return visible;
  const ids = submission.findings.filter(({ proof }) => proof === text).map(({ id }) => id);
  return `proof of ${ids.join(', ') || test}`;
}

function reasonsFor(defect: DefectGrade, { exercise, grade, submission }: Named): readonly string[] {
  const { id, steps } = defect;
  const kinds = exercise.manifest.defects[id]?.kinds ?? [];
  const findings = submission.findings.filter((finding) => defect.findings.includes(finding.id));
  const names = findings.map((finding) => `${finding.id} (${finding.kind})`).join(', ');
  const located = steps.located
    ? `located: ${names} on its lines or a site of it`
    : 'not located: no finding is on its lines or a site of it';
  const explained = steps.explained
    ? `explained: a finding on it names one of ${kinds.join(', ')}`
    : `not explained: accepted are ${kinds.join(', ') || 'no kinds at all'}, and at most two different kinds may be named on it`;
  return [
    located,
    ...(steps.located ? [explained] : []),
    ...proofReasons(defect, grade.findings),
    steps.fixed
      ? 'fixed: its probe passes on the edited code, and nothing else broke'
      : `not fixed: ${fixReason(grade)}`,
  ];
}

function proofReasons({ id, steps }: DefectGrade, findings: readonly FindingGrade[]): readonly string[] {
  const proving = findings.filter(({ proof }) => proof.detects.includes(id)).map((finding) => finding.id);
  if (steps.proven)
    return [
      `proven: the proof of ${proving.join(', ')} passes on all correct code and fails wherever it is planted alone`,
    ];
  const others = findings.filter(({ proof }) => proof.status !== 'none');
  if (others.length === 0) return ['not proven: no finding carries a proof'];
  return others.map(
    (finding) =>
      `not proven: the proof of ${finding.id}: ${finding.proof.status}${finding.proof.message === null ? '' : `, ${finding.proof.message}`}`,
  );
}

function fixReason({ fix }: GradedReview): string {
  if (fix.status === 'no-edits') return 'there are no edits';
  if (fix.status !== 'graded')
    return `the edits: ${fix.status}${fix.message === null ? '' : `, ${fix.message}`}`;
  if (fix.visible.failed > 0) return `${fix.visible.failed} visible tests fail on the edited code`;
  if (fix.broken.length > 0) return `the edits bring in ${fix.broken.join(', ')}`;
  return 'its probe fails on the edited code';
}
