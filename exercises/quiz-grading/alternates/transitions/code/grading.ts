import type { Answers, Attempt, AttemptStatus, Exam } from '../support/model.ts';
import type { Services } from '../support/services.ts';
import { deadlineFor } from './rules.ts';
import { isPass, scoreAttempt } from './score.ts';

export type Receipt = {
  readonly status: AttemptStatus;
  readonly submittedAt: number | null;
  readonly passed: boolean | null;
};
export type Mark = { readonly attemptId: string; readonly questionId: string; readonly points: number };
export type RegradeOrder = {
  readonly examId: string;
  readonly candidateIds?: readonly string[];
  readonly by: string;
  readonly reason: string;
};
export type RegradeReport = { readonly checked: number; readonly changed: number };

type Transition = (exam: Exam, attempt: Attempt) => Attempt;

export async function handIn(services: Services, attemptId: string, answers: Answers): Promise<Receipt> {
  const submittedAt = services.clock.now();
  const { exam, attempt } = await applyTransition(services, attemptId, (exam, attempt) => {
    switch (attempt.status) {
      case 'submitted':
      case 'graded':
        return attempt;
      case 'open':
        if (submittedAt > deadlineFor(exam, attempt)) return attempt;
        return advance(exam, { ...attempt, answers, submittedAt });
    }
  });
  const passed = attempt.status === 'graded' ? isPass(exam, attempt.points) : null;
  return { status: attempt.status, submittedAt: attempt.submittedAt, passed };
}

export async function recordMark(services: Services, mark: Mark): Promise<AttemptStatus> {
  const { attempt } = await applyTransition(services, mark.attemptId, (exam, attempt) => {
    const limit = openQuestions(exam).get(mark.questionId);
    if (limit === undefined) throw new RangeError(`Not an open question: ${mark.questionId}`);
    if (Math.trunc(mark.points) !== mark.points || mark.points > limit || mark.points < 0) {
      throw new RangeError(`Not a mark for ${mark.questionId}: ${mark.points}`);
    }
    if (attempt.status !== 'submitted') throw new Error(`No marks for an attempt that is ${attempt.status}`);
    const marks = Object.fromEntries([...Object.entries(attempt.marks), [mark.questionId, mark.points]]);
    return advance(exam, { ...attempt, marks });
  });
  return attempt.status;
}

export async function regrade(services: Services, order: RegradeOrder): Promise<RegradeReport> {
  const exam = await services.exams.read(order.examId);
  const graded = await services.attempts.list({ examId: order.examId, status: 'graded' });
  const wanted = order.candidateIds && new Set(order.candidateIds);
  const affected = graded.filter(({ candidateId }) => wanted?.has(candidateId) ?? true);

  const changes: string[] = [];
  for (const { id } of affected) {
    const change = (attempt: Attempt) => revise(exam, attempt, order, services.clock.now());
    const { before, after } = await services.attempts.update(id, change);
    if (before.revisions.length < after.revisions.length) changes.push(id);
  }
  return { checked: affected.length, changed: changes.length };
}

function revise(exam: Exam, attempt: Attempt, { by, reason }: RegradeOrder, at: number): Attempt {
  const after = scoreAttempt(exam, attempt);
  const before = attempt.points;
  if (after === before) return attempt;
  const revisions = attempt.revisions.concat({ at, by, reason, before, after });
  return { ...attempt, points: after, revisions };
}

async function applyTransition({ attempts, exams }: Services, attemptId: string, transition: Transition) {
  const { examId } = await attempts.read(attemptId);
  const exam = await exams.read(examId);
  const { after } = await attempts.update(attemptId, (attempt) => transition(exam, attempt));
  return { exam, attempt: after };
}

function advance(exam: Exam, attempt: Attempt): Attempt {
  const unmarked = [...openQuestions(exam).keys()].filter((id) => !(id in attempt.marks));
  if (unmarked.length > 0) return { ...attempt, status: 'submitted' };
  return { ...attempt, status: 'graded', points: scoreAttempt(exam, attempt) };
}

function openQuestions(exam: Exam): Map<string, number> {
  return new Map(exam.questions.filter(({ kind }) => kind === 'open').map(({ id, points }) => [id, points]));
}
