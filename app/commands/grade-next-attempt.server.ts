import { unopenedFiles } from '#app/domain/attempt/unopened-files.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { areaOfKind, kindIds } from '#app/domain/exercise/taxonomy.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import { toGradedEvent } from '#app/domain/grading/graded-event.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { Attempt } from '#db/attempts.server.ts';
import type { Writer } from '#db/client.server.ts';
import { insertGrade, insertGradedEvent } from '#db/grades.server.ts';
import { claimAttempt, renewClaim, updateGraded, updateGraderFailed } from '#db/grading-queue.server.ts';
import { countHints } from '#db/hints.server.ts';
import { markSkillStale } from '#db/skill-profiles.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { gradeReview } from './grade-review.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';

/**
 * A claim ends this much after its grading has stopped for whatever reason, even if nothing could be written; a grading
 * at work renews it. After a crash all claims are given up at the next start.
 */
const CLAIM_MS = 30_000;
const RENEW_MS = 10_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 300_000;

/** Grades the oldest submitted attempt that waits. A failure of our machine leaves it submitted, to be tried again. */
export async function gradeNextAttempt(context: CommandContext): Promise<'idle' | 'graded' | 'failed-ours'> {
  const claimedAt = context.now();
  const attempt = await context.db.inTransaction((tx) =>
    claimAttempt(tx, { now: claimedAt, until: claimedAt + CLAIM_MS }),
  );
  if (attempt === undefined) return 'idle';
  const { id: attemptId, claim } = attempt;
  const renewal = setInterval(() => void renew(context, { attemptId, claim }), RENEW_MS);
  try {
    await gradeAttempt(context, attempt);
    return 'graded';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    context.log.error({ err: error, attemptId }, 'grading failed on our side; the attempt stays submitted');
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempt.graderFailures);
    const retryAt = context.now() + waitMs;
    await context.db.inTransaction(async (tx) => {
      await updateGraderFailed(tx, { attemptId, claim, message, retryAt });
      if (attempt.graderFailures === 0) await noteFailure(tx, context, attemptId);
    });
    return 'failed-ours';
  } finally {
    clearInterval(renewal);
  }
}

async function renew(context: CommandContext, key: { attemptId: string; claim: number }): Promise<void> {
  try {
    const until = context.now() + CLAIM_MS;
    await context.db.inTransaction((tx) => renewClaim(tx, { ...key, until }));
  } catch (error) {
    context.log.warn(
      { err: error, ...key },
      'a claim could not be renewed; the grade is written under it or not',
    );
  }
}

/** One entry for the first failure; how often it is tried again stands with the attempt. */
function noteFailure(tx: Writer, context: CommandContext, attemptId: string): Promise<void> {
  return insertAuditEntry(tx, {
    id: context.newId(),
    at: context.now(),
    actorId: null,
    action: 'attempt.grading-failed',
    subject: attemptId,
  });
}

async function gradeAttempt(context: CommandContext, attempt: Attempt): Promise<void> {
  const exercise = await loadExerciseVersion(context, attempt);
  const code = parseCode(exercise.code);
  const { learnerId } = attempt;
  const { grade, evidence } = await gradeReview({
    sandbox: { run: (job) => context.sandbox.run(job, { personId: learnerId, urgency: 'background' }) },
    exercise,
    planted: attempt.planted,
    renderVariant: (planted) => renderVariant(code, planted),
    taxonomyKinds: kindIds(context.library.taxonomy),
    submission: attempt.submission,
    seed: attempt.seed,
    now: () => performance.now(),
  });
  switch (grade.outcome) {
    case 'graded':
      if (evidence === null) throw new Error('graded without evidence');
      return keepGrade(context, { attempt, exercise, grade, evidence });
    case 'invalid':
      throw new Error(
        `a submission that was valid is not any more: ${grade.problems[0]?.message ?? 'no reason'}`,
      );
    case 'grader-failed':
      throw new Error(grade.message);
    default:
      return grade satisfies never;
  }
}

/** Keeps grade, event and audit row in one transaction, unless somebody else graded the attempt meanwhile. */
async function keepGrade(
  context: CommandContext,
  graded: { attempt: Attempt; exercise: Exercise; grade: GradedReview; evidence: Evidence },
): Promise<void> {
  const { attempt, exercise, grade, evidence } = graded;
  const { id: attemptId, claim, learnerId, submittedAt, submission, attention } = attempt;
  if (submittedAt === null || submission === null) throw new Error(`attempt ${attemptId} is not submitted`);
  const now = context.now();
  const event = toGradedEvent({
    learnerId,
    at: new Date(submittedAt).toISOString(),
    attempt: attempt.ordinal,
    mode: attempt.mode,
    hints: await countHints(context.db, { attemptId }),
    activeMs: attention === null ? submittedAt - attempt.startedAt : attention.activeMs,
    unopenedFiles: unopenedFiles(attention, {
      paths: Object.keys(exercise.code),
      submission,
      viewed: attempt.draft.viewed,
    }),
    exercise,
    variant: renderVariant(parseCode(exercise.code), attempt.planted),
    submission,
    grade,
    areaOfKind: (kind) => areaOfKind(context.library.taxonomy, kind),
  });
  await context.db.inTransaction(async (tx) => {
    if (!(await updateGraded(tx, { attemptId, claim, now }))) return;
    await insertGrade(tx, { attemptId, grade, evidence, gradedAt: now });
    await insertGradedEvent(tx, { id: context.newId(), attemptId, learnerId, at: submittedAt, event });
    await markSkillStale(tx, { learnerId });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: null,
      action: 'attempt.graded',
      subject: attemptId,
    });
  });
}
