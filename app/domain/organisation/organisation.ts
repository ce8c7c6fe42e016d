import { z } from 'zod';
import { ROLES } from '../role.ts';
import { isTimeZone } from '../time-zone.ts';

const groupRuleSchema = z.object({
  /** As the identity provider names it. */
  group: z.string(),
  role: z.enum(ROLES),
  /** Null for roles in the whole organisation. */
  teamId: z.string().nullable(),
});

const organisationSchema = z.object({
  name: z.string().default('Countersign'),
  timeZone: z.string().refine(isTimeZone).default('UTC'),
  /** Who must have a second factor. */
  secondFactorRoles: z.array(z.enum(ROLES)).default([]),
  /** Whether passwords and passkeys are switched off. */
  isSsoOnly: z.boolean().default(false),
  groupRules: z.array(groupRuleSchema).default([]),
});

/** A group of the identity provider and what its members are here. */
export type GroupRule = z.infer<typeof groupRuleSchema>;

/** What holds for everybody. */
export type Organisation = z.infer<typeof organisationSchema>;

/** The organisation's settings from what is kept; what is missing has its usual value. */
export function parseOrganisation(kept: Readonly<Record<string, unknown>>): Organisation {
  return organisationSchema.parse(kept);
}
