import type { Answers, Attempt, AttemptStatus, Exam } from '../support/model.ts';
import type { Services } from '../support/services.ts';
import { deadlineFor } from './rules.ts';
import { isPass, scoreAttempt } from './score.ts';

export type Receipt = {
  readonly status: AttemptStatus;
  readonly submittedAt: number | null;
  /** Null until the attempt is graded. */
  readonly passed: boolean | null;
};

export type Mark = { readonly attemptId: string; readonly questionId: string; readonly points: number };

export type RegradeOrder = {
  readonly examId: string;
  /** The candidates who appealed; without it the whole exam is regraded. */
  readonly candidateIds?: readonly string[];
  readonly by: string;
  readonly reason: string;
};

export type RegradeReport = { readonly checked: number; readonly changed: number };

/** Takes a candidate's answers and returns the receipt of the hand-in that counts. */
export async function handIn(services: Services, attemptId: string, answers: Answers): Promise<Receipt> {
  const { attempts, exams, clock } = services;
  const receivedAt = clock.now();
  const { examId } = await attempts.read(attemptId);
  const exam = await exams.read(examId);

  const { after } = await attempts.update(attemptId, (current) => {
    if (receivedAt > deadlineFor(exam, current)) return current;
    // @plant hand-in-again
    if (current.status === 'submitted') return current;
    // @clean
    if (current.status !== 'open') return current;
    // @end
    return settle(exam, { ...current, answers, submittedAt: receivedAt });
  });

  // @neutral
  const passed = after.status === 'graded' ? isPass(exam, after.points) : null;
  return { status: after.status, submittedAt: after.submittedAt, passed };
  // @end
}

/** Stores a marker's points for one open question; returns the status that the attempt has then. */
export async function recordMark(services: Services, mark: Mark): Promise<AttemptStatus> {
  const { attempts, exams } = services;
  const { attemptId, questionId, points } = mark;
  // @site stale-marks
  const attempt = await attempts.read(attemptId);
  // @end
  const exam = await exams.read(attempt.examId);
  // @neutral
  const question = exam.questions.find(({ id, kind }) => id === questionId && kind === 'open');
  if (!question) throw new RangeError(`${questionId} is not an open question of ${exam.id}`);
  if (!Number.isInteger(points) || points < 0 || points > question.points) {
    throw new RangeError(`${questionId} takes whole points from 0 to ${question.points}, not ${points}`);
  }
  // @end

  const { after } = await attempts.update(attemptId, (current) => {
    if (current.status !== 'submitted') throw new Error(`${attemptId} is ${current.status}, not submitted`);
    // @plant stale-marks
    const marks = { ...attempt.marks, [questionId]: points };
    // @clean
    const marks = { ...current.marks, [questionId]: points };
    // @end
    return settle(exam, { ...current, marks });
  });
  return after.status;
}

/** Scores graded attempts again by the exam's present key. Safe to repeat. */
export async function regrade(services: Services, order: RegradeOrder): Promise<RegradeReport> {
  const { attempts, exams, clock } = services;
  const { examId, candidateIds, by, reason } = order;
  const exam = await exams.read(examId);
  // @plant appeals-none
  // @clean
  if (candidateIds?.length === 0) return { checked: 0, changed: 0 };
  // @end
  const graded = await attempts.list({ examId, candidateIds, status: 'graded' });

  let changed = 0;
  // @decoy one-at-a-time
  for (const { id } of graded) {
    // @end
    const { before, after } = await attempts.update(id, (current) => {
      const next = { ...current, points: scoreAttempt(exam, current) };
      // @plant quiet-regrade
      if (isPass(exam, next.points) === isPass(exam, current.points)) return next;
      // @clean
      if (next.points === current.points) return next;
      // @end
      // @neutral
      const revision = { at: clock.now(), by, reason, before: current.points, after: next.points };
      return { ...next, revisions: [...current.revisions, revision] };
    });
    if (after.points !== before.points) changed += 1;
    // @end
  }
  return { checked: graded.length, changed };
}

/** The attempt as it stands after a change of answers or marks: graded once every open question has a mark. */
function settle(exam: Exam, attempt: Attempt): Attempt {
  const isMarked = exam.questions.every(({ id, kind }) => kind !== 'open' || attempt.marks[id] !== undefined);
  if (!isMarked) return { ...attempt, status: 'submitted' };
  return { ...attempt, status: 'graded', points: scoreAttempt(exam, attempt) };
}
