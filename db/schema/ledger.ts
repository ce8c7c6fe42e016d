import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, number, string, table, time } from '../columns.ts';
import { attempts } from './attempts.ts';
import { people } from './people.ts';

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
    /** The name that was typed; a pseudonym once the person is erased. */
    signature: string('signature').notNull(),
    /** Random, forgotten when the person is erased: the hash then tells nothing about the name. */
    signatureSalt: string('signature_salt'),
    /** What the chain holds of the signature. */
    signatureHash: string('signature_hash').notNull().default(''),
    signedAt: time('signed_at').notNull(),
  },
  (entry) => [
    uniqueIndex('ledger_sequence').on(entry.sequence),
    uniqueIndex('ledger_attempt').on(entry.attemptId),
    index('ledger_learner').on(entry.learnerId, entry.signedAt),
  ],
);
