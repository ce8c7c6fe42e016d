import { z } from 'zod';
import { ROLES } from '#app/domain/role.ts';
import { emailField } from '#app/http/form-fields.server.ts';

export const MOST_IN_CSV = 500;

const days = z.coerce
  .number({ error: 'Enter a number of days' })
  .int()
  .min(1, 'At least 1 day')
  .max(90, 'At most 90 days');
const teamId = z.string().max(200).optional();
const role = z.enum(ROLES);
const id = z.string().min(1).max(200);

/** A mentor or a manager is one of a team, an admin of none. */
const fitsTeam = (given: { role: (typeof ROLES)[number]; teamId?: string | undefined }) =>
  given.role === 'learner' || (given.role === 'admin') === (given.teamId === undefined);
const TEAM_MESSAGE = {
  path: ['teamId'],
  message: 'A mentor or manager needs a team; an admin has none.',
};

/** One person by name. */
export const oneSchema = z
  .strictObject({
    intent: z.literal('one'),
    email: emailField,
    name: z.string().trim().max(200).optional(),
    role,
    teamId,
    days,
  })
  .refine(fitsTeam, TEAM_MESSAGE);

/** Many people as lines of CSV. */
export const manySchema = z.strictObject({
  intent: z.literal('many'),
  rows: z.string({ error: 'Paste at least one line' }).max(100_000, 'Paste at most 500 people at once'),
  days,
});

/** A link that takes in whoever has it. */
export const linkSchema = z.strictObject({
  intent: z.literal('link'),
  teamId: z.string({ error: 'Choose a team' }).max(200),
  most: z.coerce.number({ error: 'Enter a number' }).int().min(1, 'At least 1').max(1_000, 'At most 1,000'),
  days,
});

/** What can be done to an invite. */
export const actSchema = z.strictObject({ intent: z.enum(['renew', 'revoke']), inviteId: id });

/** Which of the forms was sent. */
export const intentSchema = z.looseObject({ intent: z.enum(['one', 'many', 'link', 'renew', 'revoke']) });
