import { sql } from 'drizzle-orm';
import { index, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Attention } from '#app/domain/attempt/attention.ts';
import type { Draft } from '#app/domain/attempt/draft.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Evidence } from '#app/domain/grading/evidence.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { GradedEvent } from '#app/domain/grading/graded-event.ts';
import type { RunSummary } from '#app/domain/grading/run-summary.ts';
import type { Submission } from '#app/domain/grading/submission.ts';
import type { HintStep } from '#app/domain/hint/next-hint.ts';
import type { Role } from '#app/domain/role.ts';
import { id, json, number, string, table, time } from './columns.ts';

export const settings = table('setting', {
  key: string('key').primaryKey(),
  value: json<string>('value').notNull(),
});

export const people = table(
  'person',
  {
    id: id('id').primaryKey(),
    name: string('name').notNull(),
    /** Lower case. */
    email: string('email').notNull(),
    passwordHash: string('password_hash').notNull(),
    createdAt: time('created_at').notNull(),
    disabledAt: time('disabled_at'),
  },
  (person) => [uniqueIndex('person_email').on(person.email)],
);

export const personRoles = table(
  'person_role',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    role: string('role').$type<Role>().notNull(),
  },
  (row) => [primaryKey({ columns: [row.personId, row.role] })],
);

export const sessions = table(
  'session',
  {
    /** SHA-256 of the 256-bit id that only the cookie holds. */
    tokenHash: string('token_hash').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    lastSeenAt: time('last_seen_at').notNull(),
    expiresAt: time('expires_at').notNull(),
  },
  (session) => [index('session_person').on(session.personId)],
);

/** An exercise as it was when somebody first attempted it; never changed, so that a grade can always be explained. */
export const exerciseVersions = table('exercise_version', {
  contentHash: string('content_hash').primaryKey(),
  exerciseId: string('exercise_id').notNull(),
  version: number('version').notNull(),
  files: json<SourceFiles>('files').notNull(),
  addedAt: time('added_at').notNull(),
});

/** The attempt row is also the grading queue: submitted and not graded is a job. */
export const attempts = table(
  'attempt',
  {
    id: id('id').primaryKey(),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    exerciseId: string('exercise_id').notNull(),
    contentHash: string('content_hash')
      .notNull()
      .references(() => exerciseVersions.contentHash),
    /** First, second … attempt of this learner at this exercise. */
    ordinal: number('ordinal').notNull(),
    mode: string('mode').$type<'counted' | 'practice'>().notNull(),
    planted: json<readonly string[]>('planted').notNull(),
    seed: number('seed').notNull(),
    noteStyle: string('note_style').$type<'neutral' | 'persuasive'>().notNull(),
    fileOrder: json<readonly string[]>('file_order').notNull(),
    startedAt: time('started_at').notNull(),
    draft: json<Draft>('draft').notNull(),
    draftRevision: number('draft_revision').notNull(),
    draftSavedAt: time('draft_saved_at'),
    /** What was on the learner's screen; null before the first report. */
    attention: json<Attention>('attention'),
    submission: json<Submission>('submission'),
    signature: string('signature'),
    submittedAt: time('submitted_at'),
    gradedAt: time('graded_at'),
    debriefedAt: time('debriefed_at'),
    /** Grows with every claim; a worker may only write the grade under the number it claimed. */
    claim: number('claim').notNull().default(0),
    claimedUntil: time('claimed_until'),
    /** How often our machine failed to grade it, and what it said last. */
    graderFailures: number('grader_failures').notNull().default(0),
    graderMessage: string('grader_message'),
  },
  (attempt) => [
    index('attempt_learner').on(attempt.learnerId, attempt.startedAt),
    uniqueIndex('attempt_open')
      .on(attempt.learnerId, attempt.exerciseId, attempt.mode)
      .where(sql`submitted_at is null`),
    uniqueIndex('attempt_ordinal').on(attempt.learnerId, attempt.exerciseId, attempt.ordinal),
    index('attempt_queue')
      .on(attempt.submittedAt)
      .where(sql`submitted_at is not null and graded_at is null`),
  ],
);

/** One grade per attempt; the key makes a second one impossible. */
export const grades = table('grade', {
  attemptId: id('attempt_id')
    .primaryKey()
    .references(() => attempts.id),
  grade: json<GradedReview>('grade').notNull(),
  evidence: json<Evidence>('evidence').notNull(),
  gradedAt: time('graded_at').notNull(),
});

/** Append-only record of signed verdicts, chained by hashes in the order in which they were signed. */
export const ledger = table(
  'ledger_entry',
  {
    id: id('id').primaryKey(),
    /** 1, 2, 3 … over all people. */
    sequence: number('sequence').notNull(),
    previousHash: string('previous_hash').notNull(),
    /** Over the other columns. */
    hash: string('hash').notNull(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    exerciseId: string('exercise_id').notNull(),
    contentHash: string('content_hash').notNull(),
    /** SHA-256 of the code exactly as it was shown. */
    variantHash: string('variant_hash').notNull(),
    /** SHA-256 of the submission exactly as it was signed. */
    submissionHash: string('submission_hash').notNull(),
    verdict: string('verdict').$type<'approve' | 'request-changes'>().notNull(),
    confidencePercent: number('confidence_percent').notNull(),
    signature: string('signature').notNull(),
    signedAt: time('signed_at').notNull(),
  },
  (entry) => [
    uniqueIndex('ledger_sequence').on(entry.sequence),
    uniqueIndex('ledger_attempt').on(entry.attemptId),
    index('ledger_learner').on(entry.learnerId, entry.signedAt),
  ],
);

/** Append-only: what the skill profile is replayed from (GRADING.md §8). */
export const gradedEvents = table(
  'graded_event',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    learnerId: id('learner_id')
      .notNull()
      .references(() => people.id),
    at: time('at').notNull(),
    event: json<GradedEvent>('event').notNull(),
  },
  (row) => [
    uniqueIndex('graded_event_attempt').on(row.attemptId),
    index('graded_event_learner').on(row.learnerId, row.at),
  ],
);

/** The hints that a practice attempt took, in order. */
export const hints = table(
  'hint',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** 1 for the first hint of the attempt. */
    number: number('number').notNull(),
    /** Null when nothing is planted and the hint says so. */
    defectId: string('defect_id'),
    step: string('step').$type<HintStep>().notNull(),
    takenAt: time('taken_at').notNull(),
  },
  (hint) => [uniqueIndex('hint_number').on(hint.attemptId, hint.number)],
);

/** "This is wrong", said by a learner about one item of a debrief, for a mentor to decide. */
export const disputes = table(
  'dispute',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    itemType: string('item_type').$type<'defect' | 'false-alarm'>().notNull(),
    /** Id of the defect, or of the finding. */
    itemId: string('item_id').notNull(),
    comment: string('comment').notNull(),
    /** The learner's test, and what it did on the correct code; null without one. */
    test: string('test'),
    run: json<RunSummary>('run'),
    filedAt: time('filed_at').notNull(),
    resolvedAt: time('resolved_at'),
    resolvedById: id('resolved_by_id').references(() => people.id),
    resolution: string('resolution').$type<'upheld' | 'rejected'>(),
    /** What the mentor answered. */
    answer: string('answer'),
  },
  (dispute) => [
    index('dispute_attempt').on(dispute.attemptId, dispute.filedAt),
    uniqueIndex('dispute_open')
      .on(dispute.attemptId, dispute.itemType, dispute.itemId)
      .where(sql`resolved_at is null`),
    index('dispute_waiting')
      .on(dispute.filedAt)
      .where(sql`resolved_at is null`),
  ],
);

/** A link that a learner made to a debrief, for people who are signed in. */
export const debriefShares = table(
  'debrief_share',
  {
    id: id('id').primaryKey(),
    attemptId: id('attempt_id')
      .notNull()
      .references(() => attempts.id),
    /** SHA-256 of the 256-bit token that only the link holds. */
    tokenHash: string('token_hash').notNull(),
    createdAt: time('created_at').notNull(),
    revokedAt: time('revoked_at'),
  },
  (share) => [
    uniqueIndex('debrief_share_token').on(share.tokenHash),
    uniqueIndex('debrief_share_active')
      .on(share.attemptId)
      .where(sql`revoked_at is null`),
  ],
);

/** Who looked at a shared debrief: one row a person and link. */
export const shareViews = table(
  'share_view',
  {
    shareId: id('share_id')
      .notNull()
      .references(() => debriefShares.id),
    viewerId: id('viewer_id')
      .notNull()
      .references(() => people.id),
    times: number('times').notNull(),
    firstAt: time('first_at').notNull(),
    lastAt: time('last_at').notNull(),
  },
  (view) => [primaryKey({ columns: [view.shareId, view.viewerId] })],
);

/** Append-only: who did what to whom, written in the same transaction as the change. */
export const auditEntries = table(
  'audit_entry',
  {
    id: id('id').primaryKey(),
    at: time('at').notNull(),
    actorId: id('actor_id'),
    action: string('action').notNull(),
    subject: string('subject'),
    detail: json<Readonly<Record<string, string | number | null>>>('detail').notNull(),
  },
  (entry) => [index('audit_at').on(entry.at, entry.id)],
);
