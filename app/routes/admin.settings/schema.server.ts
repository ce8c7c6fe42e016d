import { z } from 'zod';
import { ROLES } from '#app/domain/role.ts';
import { lineField, timeZoneField } from '#app/http/form-fields.server.ts';

export const organisationSchema = z.strictObject({
  intent: z.literal('organisation'),
  name: lineField('the name of your organisation'),
  timeZone: timeZoneField,
});

export const signInSchema = z.strictObject({
  intent: z.literal('sign-in'),
  secondFactorRoles: z.array(z.enum(ROLES)).max(ROLES.length).default([]),
});

export const ssoSchema = z.strictObject({
  intent: z.literal('sso'),
  /** A box that is not ticked is not sent. */
  isSsoOnly: z.literal('on').optional(),
});

/** A rule to add or to remove; an admin is one of the whole organisation, a mentor or manager of a team. */
export const ruleSchema = z
  .strictObject({
    intent: z.enum(['add-rule', 'remove-rule']),
    group: lineField('the name of a group'),
    role: z.enum(ROLES),
    teamId: z.string().max(200).optional(),
  })
  .refine(({ role, teamId }) => role === 'learner' || (role === 'admin') === (teamId === undefined), {
    path: ['teamId'],
    message: 'A mentor or manager needs a team; an admin has none.',
  });

/** Which of the forms was sent. */
export const intentSchema = z.looseObject({
  intent: z.enum(['organisation', 'sign-in', 'sso', 'add-rule', 'remove-rule']),
});
