import type { GradedReview } from '../grading/grade.ts';

/** What became of a signed verdict, in one short sentence. */
export function tellVerdict(grade: Pick<GradedReview, 'planted' | 'defects' | 'verdict'> | null): string {
  if (grade === null) return 'Being graded';
  const planted = grade.planted.length;
  const missed = grade.defects.filter(({ level }) => level === 'missed').length;
  if (planted === 0)
    return grade.verdict.given === 'approve' ? 'Right: the change was clean' : 'The change was clean';
  if (grade.verdict.given === 'approve') return `${count(missed, 'defect')} of ${planted} got through`;
  const caught = `caught ${planted - missed} of ${count(planted, 'defect')}`;
  return grade.verdict.right ? `Right: ${caught}` : `You ${caught}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
