import { randomBytes } from 'node:crypto';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findGradeOfLearner } from '#db/grades.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findShareOfLearner, insertShare, updateShareRevoked } from '#db/shares.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type SharedDebrief =
  { readonly status: 'shared'; readonly token: string } | { readonly status: 'missing' };

/** Makes a link to a graded attempt's debrief, in place of an earlier one. Its token is told here once; only the hash is kept. */
export async function shareDebrief(
  context: CommandContext,
  key: { attemptId: string; learnerId: string },
): Promise<SharedDebrief> {
  if ((await findGradeOfLearner(context.db, key)) === undefined) return { status: 'missing' };
  const token = randomBytes(32).toString('base64url');
  const now = context.now();
  const id = context.newId();
  await context.db.inTransaction(async (tx) => {
    const earlier = await findShareOfLearner(tx, key);
    if (earlier !== undefined) await updateShareRevoked(tx, { shareId: earlier.id, now });
    await insertShare(tx, { id, attemptId: key.attemptId, tokenHash: hashToken(token), createdAt: now });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: key.learnerId,
      action: 'debrief.shared',
      subject: key.attemptId,
      detail: { shareId: id, replaces: earlier?.id ?? null },
    });
  });
  return { status: 'shared', token };
}
