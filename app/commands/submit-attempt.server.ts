import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { kindIds } from '#app/domain/exercise/taxonomy.ts';
import { checkSubmission } from '#app/domain/grading/check-submission.ts';
import type { SubmissionProblem } from '#app/domain/grading/grade.ts';
import { canonicalJson, CHAIN_START, commitSignature, linkTo } from '#app/domain/ledger/chain.ts';
import { hashFiles } from '#app/library/read-folder.server.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findAttemptOfLearner, updateSubmission } from '#db/attempts.server.ts';
import { hashText } from '#db/hash-text.server.ts';
import { findLastLink, insertLedgerLink } from '#db/ledger.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { loadExerciseVersion } from './load-exercise-version.server.ts';
import { newToken } from './new-token.server.ts';

export type SubmittedAttempt =
  | { readonly status: 'submitted' }
  | { readonly status: 'invalid'; readonly problems: readonly SubmissionProblem[] }
  | { readonly status: 'already-submitted' }
  | { readonly status: 'missing' };

const MOST_SIGNATURE = 200;

/** Submits a signed review once: submission, ledger and audit rows are on disk before it answers; grading follows. */
export async function submitAttempt(
  context: CommandContext,
  given: { attemptId: string; learnerId: string; submission: unknown; signature: string },
): Promise<SubmittedAttempt> {
  const { attemptId, learnerId } = given;
  const attempt = await findAttemptOfLearner(context.db, given);
  if (attempt === undefined) return { status: 'missing' };
  if (attempt.submittedAt !== null) return { status: 'already-submitted' };
  const signature = given.signature.trim();
  if (signature === '' || signature.length > MOST_SIGNATURE) {
    return {
      status: 'invalid',
      problems: [{ path: 'signature', message: 'Type your name to sign the review' }],
    };
  }
  const exercise = await loadExerciseVersion(context, attempt);
  const variant = renderVariant(parseCode(exercise.code), attempt.planted);
  const taxonomyKinds = kindIds(context.library.taxonomy);
  const checked = checkSubmission(given.submission, { exercise, variant, taxonomyKinds });
  if (checked.status === 'invalid') return checked;

  const { submission } = checked;
  const now = context.now();
  const isFirst = await context.db.inTransaction(async (tx) => {
    if (!(await updateSubmission(tx, { attemptId, learnerId, submission, signature, now }))) return false;
    const facts = {
      id: context.newId(),
      attemptId,
      learnerId,
      exerciseId: attempt.exerciseId,
      contentHash: attempt.contentHash,
      variantHash: hashFiles(variant.files),
      submissionHash: hashText(canonicalJson(submission)),
      verdict: submission.verdict,
      confidencePercent: Math.round(submission.confidence * 100),
      ...commitSignature({ signature, salt: newToken().token }, hashText),
      signedAt: now,
    };
    const end = (await findLastLink(tx)) ?? CHAIN_START;
    await insertLedgerLink(tx, linkTo(end, facts, hashText));
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: learnerId,
      action: 'attempt.submitted',
      subject: attemptId,
    });
    return true;
  });
  if (!isFirst) return { status: 'already-submitted' };
  context.wakeGrading();
  return { status: 'submitted' };
}
