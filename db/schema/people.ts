import { primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '#app/domain/role.ts';
import { id, string, table, time } from '../columns.ts';

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
