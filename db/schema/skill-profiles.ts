import { sql } from 'drizzle-orm';
import { index } from 'drizzle-orm/sqlite-core';
import type { StoredSkill } from '#app/domain/skill/stored-skill.ts';
import { id, json, number, table, time } from '../columns.ts';
import { people } from './people.ts';

/** What a learner's graded events amount to: a cache that can be rebuilt from them at any time. */
export const skillProfiles = table(
  'skill_profile',
  {
    learnerId: id('learner_id')
      .primaryKey()
      .references(() => people.id),
    /** Null before the first replay. */
    skill: json<StoredSkill>('skill'),
    modelVersion: number('model_version').notNull(),
    builtAt: time('built_at'),
    /** Grows with every event; the profile lacks something while `builtRevision` is behind it. */
    revision: number('revision').notNull(),
    builtRevision: number('built_revision').notNull(),
  },
  (profile) => [
    index('skill_profile_model').on(profile.modelVersion, profile.learnerId),
    index('skill_profile_stale')
      .on(profile.learnerId)
      .where(sql`built_revision < revision`),
  ],
);
