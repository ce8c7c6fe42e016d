import { primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProfileSettings } from '#app/domain/person/profile-settings.ts';
import type { Role } from '#app/domain/role.ts';
import { id, json, string, table, time } from '../columns.ts';

export const people = table(
  'person',
  {
    id: id('id').primaryKey(),
    name: string('name').notNull(),
    /** Lower case. */
    email: string('email').notNull(),
    /** Empty while the person has no password: single sign-on, or erased. */
    passwordHash: string('password_hash').notNull(),
    createdAt: time('created_at').notNull(),
    disabledAt: time('disabled_at'),
    /** From then on the name is a pseudonym. */
    erasedAt: time('erased_at'),
    /** Null until the person changed anything. */
    profile: json<ProfileSettings>('profile'),
  },
  (person) => [uniqueIndex('person_email').on(person.email)],
);

/** Roles in the whole organisation; the roles that somebody has in teams are in `teamRoles`. */
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
