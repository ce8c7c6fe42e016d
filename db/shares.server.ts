import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { attempts } from './schema/attempts.ts';
import { debriefShares, shareViews } from './schema/debrief-shares.ts';
import { people } from './schema/people.ts';

type Owner = { readonly attemptId: string; readonly learnerId: string };

export type Share = { readonly id: string; readonly createdAt: number };

export type ShareView = {
  readonly shareId: string;
  readonly viewerId: string;
  readonly name: string;
  readonly times: number;
  readonly lastAt: number;
};

/** What a link in force leads to. */
export type SharedDebrief = Owner & {
  readonly shareId: string;
  readonly exerciseId: string;
  readonly name: string;
};

const MOST_VIEWS = 200;

/** The link in force to a debrief of this learner. */
export async function findShareOfLearner(
  db: Reader,
  { attemptId, learnerId }: Owner,
): Promise<Share | undefined> {
  const [share] = await db
    .select({ id: debriefShares.id, createdAt: debriefShares.createdAt })
    .from(debriefShares)
    .innerJoin(attempts, eq(attempts.id, debriefShares.attemptId))
    .where(
      and(
        eq(debriefShares.attemptId, attemptId),
        eq(attempts.learnerId, learnerId),
        isNull(debriefShares.revokedAt),
      ),
    )
    .limit(1);
  return share;
}

/** Who looked at a debrief of this learner through any link, last one first. */
export async function listShareViewsOfLearner(
  db: Reader,
  { attemptId, learnerId }: Owner,
): Promise<readonly ShareView[]> {
  return db
    .select({
      shareId: shareViews.shareId,
      viewerId: shareViews.viewerId,
      name: people.name,
      times: shareViews.times,
      lastAt: shareViews.lastAt,
    })
    .from(shareViews)
    .innerJoin(debriefShares, eq(debriefShares.id, shareViews.shareId))
    .innerJoin(attempts, eq(attempts.id, debriefShares.attemptId))
    .innerJoin(people, eq(people.id, shareViews.viewerId))
    .where(and(eq(debriefShares.attemptId, attemptId), eq(attempts.learnerId, learnerId)))
    .orderBy(desc(shareViews.lastAt), desc(shareViews.viewerId), desc(shareViews.shareId))
    .limit(MOST_VIEWS);
}

/** What a link in force leads to; undefined for an unknown or revoked one. */
export async function findSharedDebrief(
  db: Reader,
  { tokenHash }: { tokenHash: string },
): Promise<SharedDebrief | undefined> {
  const [share] = await db
    .select({
      shareId: debriefShares.id,
      attemptId: attempts.id,
      learnerId: attempts.learnerId,
      exerciseId: attempts.exerciseId,
      name: people.name,
    })
    .from(debriefShares)
    .innerJoin(attempts, eq(attempts.id, debriefShares.attemptId))
    .innerJoin(people, eq(people.id, attempts.learnerId))
    .where(and(eq(debriefShares.tokenHash, tokenHash), isNull(debriefShares.revokedAt)))
    .limit(1);
  return share;
}

/** When this person last looked at somebody's debrief of an exercise; undefined when they never did. */
export async function findLastViewOfAnswers(
  db: Reader,
  { viewerId, exerciseId }: { viewerId: string; exerciseId: string },
): Promise<{ readonly shareId: string; readonly lastAt: number } | undefined> {
  const [view] = await db
    .select({ shareId: shareViews.shareId, lastAt: shareViews.lastAt })
    .from(shareViews)
    .innerJoin(debriefShares, eq(debriefShares.id, shareViews.shareId))
    .innerJoin(attempts, eq(attempts.id, debriefShares.attemptId))
    .where(and(eq(shareViews.viewerId, viewerId), eq(attempts.exerciseId, exerciseId)))
    .orderBy(desc(shareViews.lastAt), desc(shareViews.shareId))
    .limit(1);
  return view;
}

/** Makes a link; there is at most one in force for an attempt. */
export async function insertShare(tx: Writer, share: typeof debriefShares.$inferInsert): Promise<void> {
  await tx.insert(debriefShares).values(share);
}

/** Ends a link; false when it was ended before. */
export async function updateShareRevoked(
  tx: Writer,
  { shareId, now }: { shareId: string; now: number },
): Promise<boolean> {
  const rows = await tx
    .update(debriefShares)
    .set({ revokedAt: now })
    .where(and(eq(debriefShares.id, shareId), isNull(debriefShares.revokedAt)))
    .returning({ id: debriefShares.id });
  return rows.length === 1;
}

/** Notes that somebody looked. */
export async function upsertShareView(
  tx: Writer,
  { shareId, viewerId, now }: { shareId: string; viewerId: string; now: number },
): Promise<void> {
  await tx
    .insert(shareViews)
    .values({ shareId, viewerId, times: 1, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [shareViews.shareId, shareViews.viewerId],
      set: { times: sql`${shareViews.times} + 1`, lastAt: now },
    });
}
