import { and, asc, count, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { ChainEnd, LedgerLink } from '#app/domain/ledger/chain.ts';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';
import { grades } from './schema/grades.ts';
import { ledger } from './schema/ledger.ts';
import { people } from './schema/people.ts';

/** The last link of the chain; undefined before the first verdict is signed. */
export async function findLastLink(db: Reader): Promise<ChainEnd | undefined> {
  const [last] = await db
    .select({ sequence: ledger.sequence, hash: ledger.hash })
    .from(ledger)
    .orderBy(desc(ledger.sequence))
    .limit(1);
  return last;
}

/** Appends a signed verdict to the ledger. */
export async function insertLedgerLink(tx: Writer, link: LedgerLink): Promise<void> {
  await tx.insert(ledger).values(link);
}

/** The links after a place in the chain, in order, each with the submission that it was signed for. */
export async function listLinks(
  db: Reader,
  { after, limit }: { after: number; limit: number },
): Promise<
  readonly {
    readonly link: LedgerLink;
    readonly submission: Submission | null;
    readonly erasedAt: number | null;
  }[]
> {
  return db
    .select({ link: ledger, submission: attempts.submission, erasedAt: people.erasedAt })
    .from(ledger)
    .innerJoin(attempts, eq(attempts.id, ledger.attemptId))
    .innerJoin(people, eq(people.id, ledger.learnerId))
    .where(gt(ledger.sequence, after))
    .orderBy(asc(ledger.sequence), asc(ledger.id))
    .limit(limit);
}

/** Puts a pseudonym in the place of a person's signatures; the chain goes on holding. */
export async function updateSignaturesErased(
  tx: Writer,
  { learnerId, pseudonym }: { learnerId: string; pseudonym: string },
): Promise<void> {
  await tx
    .update(ledger)
    .set({ signature: pseudonym, signatureSalt: null })
    .where(eq(ledger.learnerId, learnerId));
  await tx
    .update(attempts)
    .set({ signature: pseudonym })
    .where(and(eq(attempts.learnerId, learnerId), isNotNull(attempts.signature)));
}

/** How many submitted attempts have no verdict in the ledger: none, unless one was removed. */
export async function countUnsigned(db: Reader): Promise<number> {
  const [row] = await db
    .select({ unsigned: count().mapWith(Number) })
    .from(attempts)
    .leftJoin(ledger, eq(ledger.attemptId, attempts.id))
    .where(and(isNotNull(attempts.submittedAt), isNull(ledger.id)));
  return row?.unsigned ?? 0;
}

export type SignedVerdict = {
  readonly attemptId: string;
  readonly exerciseId: string;
  readonly contentHash: string;
  readonly verdict: 'approve' | 'request-changes';
  readonly confidencePercent: number;
  readonly signedAt: number;
  /** Null while it is being graded. */
  readonly grade: GradedReview | null;
};

/** The verdicts that this learner signed, newest first, with what became of them. */
export async function listSignedVerdicts(
  db: Reader,
  { learnerId, limit }: { learnerId: string; limit: number },
): Promise<readonly SignedVerdict[]> {
  return db
    .select({
      attemptId: ledger.attemptId,
      exerciseId: ledger.exerciseId,
      contentHash: ledger.contentHash,
      verdict: ledger.verdict,
      confidencePercent: ledger.confidencePercent,
      signedAt: ledger.signedAt,
      grade: grades.grade,
    })
    .from(ledger)
    .leftJoin(grades, eq(grades.attemptId, ledger.attemptId))
    .where(eq(ledger.learnerId, learnerId))
    .orderBy(desc(ledger.signedAt), desc(ledger.id))
    .limit(limit);
}
