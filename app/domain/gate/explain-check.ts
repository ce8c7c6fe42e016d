import type { RunResult } from '#app/domain/grading/job.ts';
import type { JudgedRun, Subject } from './plan-gate.ts';

/** What the gate ran: each variant and alternate against each test, once; and how often it was repeated. */
export type ExplainedCheck = {
  readonly runs: readonly {
    readonly code: string;
    readonly test: string;
    readonly status: RunResult['status'];
  }[];
  readonly repeats: number;
};

/** Explains a check by the runs that it was judged by. */
export function explainCheck(runs: readonly JudgedRun[]): ExplainedCheck {
  const first = runs.filter(({ seed }) => seed === 1);
  return {
    runs: first.map(({ subject, test, result }) => ({
      code: nameOf(subject),
      test: test.type === 'visible' ? test.path : `probe ${test.defectId}`,
      status: result.status,
    })),
    repeats: runs.length - first.length,
  };
}

function nameOf(subject: Subject): string {
  if (subject.type === 'alternate') return `alternate ${subject.name}`;
  return subject.planted.length === 0 ? 'clean' : subject.planted.join(' + ');
}
