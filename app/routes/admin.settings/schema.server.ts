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

/** Which of the forms was sent. */
export const intentSchema = z.looseObject({ intent: z.enum(['organisation', 'sign-in']) });
