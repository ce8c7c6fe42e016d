import { index, primaryKey } from 'drizzle-orm/sqlite-core';
import type { TeamRole } from '#app/domain/role.ts';
import { id, string, table, time } from '../columns.ts';
import { people } from './people.ts';

export const teams = table('team', {
  id: id('id').primaryKey(),
  name: string('name').notNull(),
  createdAt: time('created_at').notNull(),
  /** A closed team gives nobody any right; it can be opened again. */
  closedAt: time('closed_at'),
});

/** Who is what in which team; one person can hold several roles in several teams. */
export const teamRoles = table(
  'team_role',
  {
    teamId: id('team_id')
      .notNull()
      .references(() => teams.id),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    role: string('role').$type<TeamRole>().notNull(),
    addedAt: time('added_at').notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.teamId, row.personId, row.role] }),
    index('team_role_person').on(row.personId, row.role),
  ],
);
