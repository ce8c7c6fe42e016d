import { index, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '#app/domain/role.ts';
import { id, number, string, table, time } from '../columns.ts';
import { people } from './people.ts';
import { teams } from './teams.ts';

/** A link that makes an account: for one address, or for whoever has it, up to a number of people. */
export const invites = table(
  'invite',
  {
    id: id('id').primaryKey(),
    /** SHA-256 of the 256-bit token that only the link holds. */
    tokenHash: string('token_hash').notNull(),
    /** Lower case; null for a link that is open to whoever has it. */
    email: string('email'),
    name: string('name'),
    teamId: id('team_id').references(() => teams.id),
    role: string('role').$type<Role>().notNull(),
    createdById: id('created_by_id')
      .notNull()
      .references(() => people.id),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    /** How many people it can take in. */
    most: number('most').notNull(),
    used: number('used').notNull(),
    revokedAt: time('revoked_at'),
  },
  (invite) => [
    uniqueIndex('invite_token').on(invite.tokenHash),
    index('invite_created').on(invite.createdAt, invite.id),
  ],
);
