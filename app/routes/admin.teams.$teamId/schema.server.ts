import { z } from 'zod';
import { TEAM_ROLES } from '#app/domain/role.ts';
import { emailField, lineField } from '#app/http/form-fields.server.ts';

/** Everything that an admin can do to a team, one intent each. */
export const teamSchema = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('rename'), name: lineField('a name for the team') }),
  z.strictObject({ intent: z.literal('close') }),
  z.strictObject({ intent: z.literal('reopen') }),
  z.strictObject({ intent: z.literal('add'), email: emailField, role: z.enum(TEAM_ROLES) }),
  z.strictObject({
    intent: z.literal('remove'),
    personId: z.string().min(1).max(200),
    role: z.enum(TEAM_ROLES),
  }),
]);

export type TeamAct = z.output<typeof teamSchema>;
