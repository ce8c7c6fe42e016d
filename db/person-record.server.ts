import { asc, eq, or } from 'drizzle-orm';
import type { Reader } from './client.server.ts';
import { accommodations } from './schema/accommodations.ts';
import { attempts } from './schema/attempts.ts';
import { auditEntries } from './schema/audit.ts';
import { disputes } from './schema/disputes.ts';
import { gradedEvents, grades } from './schema/grades.ts';
import { hints } from './schema/hints.ts';
import { ledger } from './schema/ledger.ts';
import { sessions } from './schema/sessions.ts';
import { teamRoles, teams } from './schema/teams.ts';

/** Of each kind of row; a person who has more is told so in the record. */
const MOST_ROWS = 20_000;

/** Every row that is about a person; what it says of an attempt that has no grade yet is nothing that gives answers away. */
export async function readPersonRecord(db: Reader, { personId }: { personId: string }) {
  const own = eq(attempts.learnerId, personId);
  const attemptRows = await db
    .select()
    .from(attempts)
    .where(own)
    .orderBy(asc(attempts.startedAt), asc(attempts.id))
    .limit(MOST_ROWS);
  return {
    mostRowsOfAKind: MOST_ROWS,
    teams: await db
      .select({ team: teams.name, role: teamRoles.role, addedAt: teamRoles.addedAt })
      .from(teamRoles)
      .innerJoin(teams, eq(teams.id, teamRoles.teamId))
      .where(eq(teamRoles.personId, personId))
      .orderBy(asc(teams.name), asc(teams.id), asc(teamRoles.role))
      .limit(MOST_ROWS),
    sessions: await db
      .select({
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
        userAgent: sessions.userAgent,
        address: sessions.address,
      })
      .from(sessions)
      .where(eq(sessions.personId, personId))
      .orderBy(asc(sessions.createdAt), asc(sessions.tokenHash))
      .limit(MOST_ROWS),
    accommodation: await db
      .select({ timePercent: accommodations.timePercent, askedAt: accommodations.askedAt })
      .from(accommodations)
      .where(eq(accommodations.personId, personId))
      .limit(1),
    attempts: attemptRows.map((attempt) => ({
      id: attempt.id,
      exerciseId: attempt.exerciseId,
      contentHash: attempt.contentHash,
      ordinal: attempt.ordinal,
      mode: attempt.mode,
      startedAt: attempt.startedAt,
      draft: attempt.draft,
      attention: attempt.attention,
      submission: attempt.submission,
      signature: attempt.signature,
      submittedAt: attempt.submittedAt,
      gradedAt: attempt.gradedAt,
      debriefedAt: attempt.debriefedAt,
      planted: attempt.gradedAt === null ? null : attempt.planted,
    })),
    hints: await db
      .select({ attemptId: hints.attemptId, number: hints.number, step: hints.step, takenAt: hints.takenAt })
      .from(hints)
      .innerJoin(attempts, eq(attempts.id, hints.attemptId))
      .where(own)
      .orderBy(asc(hints.takenAt), asc(hints.id))
      .limit(MOST_ROWS),
    grades: await db
      .select({ attemptId: grades.attemptId, grade: grades.grade, gradedAt: grades.gradedAt })
      .from(grades)
      .innerJoin(attempts, eq(attempts.id, grades.attemptId))
      .where(own)
      .orderBy(asc(grades.gradedAt), asc(grades.attemptId))
      .limit(MOST_ROWS),
    gradedEvents: await db
      .select({ at: gradedEvents.at, event: gradedEvents.event })
      .from(gradedEvents)
      .where(eq(gradedEvents.learnerId, personId))
      .orderBy(asc(gradedEvents.at), asc(gradedEvents.id))
      .limit(MOST_ROWS),
    disputes: await db
      .select({ dispute: disputes })
      .from(disputes)
      .innerJoin(attempts, eq(attempts.id, disputes.attemptId))
      .where(own)
      .orderBy(asc(disputes.filedAt), asc(disputes.id))
      .limit(MOST_ROWS),
    ledger: await db
      .select()
      .from(ledger)
      .where(eq(ledger.learnerId, personId))
      .orderBy(asc(ledger.sequence), asc(ledger.id))
      .limit(MOST_ROWS),
    audit: await db
      .select()
      .from(auditEntries)
      .where(or(eq(auditEntries.actorId, personId), eq(auditEntries.subject, personId)))
      .orderBy(asc(auditEntries.at), asc(auditEntries.id))
      .limit(MOST_ROWS),
  };
}
