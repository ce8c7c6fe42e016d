import type { Submission } from '#app/domain/grading/submission.ts';
import { defectAnchor, falseAlarmAnchor } from './anchors.ts';
import type { DebriefView } from './debrief-view.ts';
import { numberFindings } from './number-findings.ts';

/** What a learner may dispute: how far a planted defect was taken, or that a finding is a false alarm. */
export type DisputeItem = {
  readonly type: 'defect' | 'false-alarm';
  /** Of the defect or of the finding. */
  readonly id: string;
  /** Of its story in the debrief. */
  readonly anchor: string;
  readonly title: string;
  /** What the learner says, as a button: `This miss is wrong`. */
  readonly claim: string;
  /** A test that the learner wrote for it already and that fails on the correct code; empty without one. */
  readonly proof: string;
};

/** Everything that can be disputed in one debrief: defects that were not taken to the top, and false alarms. */
export function listDisputeItems(
  { defects, falseAlarms, matrix }: Pick<DebriefView, 'defects' | 'falseAlarms' | 'matrix'>,
  { submission, fileOrder }: { submission: Submission; fileOrder: readonly string[] },
): readonly DisputeItem[] {
  const numbered = numberFindings(submission.findings, fileOrder);
  const refuting = (matrix?.tests ?? []).filter(({ correct }) => correct?.status === 'failed');
  const proofOf = (numbers: readonly number[]) =>
    refuting.find((test) => test.findings.some((number) => numbers.includes(number)))?.text ?? '';
  return [
    ...defects.flatMap(({ id, title, level, findings }, index) => {
      if (level === 'proven+fixed') return [];
      const claim = level === 'missed' ? 'This miss is wrong' : 'This level is wrong';
      const proof = proofOf(findings);
      return [{ type: 'defect' as const, id, anchor: defectAnchor(index), title, claim, proof }];
    }),
    ...falseAlarms.flatMap(({ number, title }) => {
      const finding = numbered.find((one) => one.number === number)?.finding;
      if (finding === undefined) return [];
      const item = { id: finding.id, anchor: falseAlarmAnchor(number), title, proof: proofOf([number]) };
      return [{ ...item, type: 'false-alarm' as const, claim: 'This false alarm is wrong' }];
    }),
  ];
}
