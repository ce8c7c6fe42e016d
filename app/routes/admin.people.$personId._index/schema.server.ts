import { z } from 'zod';
import { TEAM_ROLES } from '#app/domain/role.ts';

const ORGANISATION_ROLES = ['admin', 'learner'] as const;
const id = z.string().min(1).max(200);

/** Everything that an admin can do to an account, one intent each. */
export const accountSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('grant-role'), role: z.enum(ORGANISATION_ROLES) }),
  z.strictObject({ intent: z.literal('revoke-role'), role: z.enum(ORGANISATION_ROLES) }),
  z.strictObject({
    intent: z.literal('grant-team-role'),
    teamId: z.string({ error: 'Choose a team' }).min(1, 'Choose a team').max(200),
    role: z.enum(TEAM_ROLES),
  }),
  z.strictObject({ intent: z.literal('revoke-team-role'), teamId: id, role: z.enum(TEAM_ROLES) }),
  z.strictObject({ intent: z.literal('make-password-link') }),
  z.strictObject({ intent: z.literal('end-sessions') }),
  z.strictObject({ intent: z.literal('reset-second-factor') }),
  z.strictObject({ intent: z.literal('disable') }),
  z.strictObject({ intent: z.literal('enable') }),
  z.strictObject({
    intent: z.literal('erase'),
    name: z.string({ error: 'Type the name as it stands above' }).trim().max(200),
  }),
]);

export type AccountAct = z.output<typeof accountSchema>;
