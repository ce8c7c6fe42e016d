import { z } from 'zod';
import { lineField, newPasswordField, passwordField, timeZoneField } from '#app/http/form-fields.server.ts';

export const profileSchema = z.strictObject({
  intent: z.literal('profile'),
  name: lineField('your name'),
  /** Empty: as the organisation has it. */
  timeZone: timeZoneField.optional(),
  fontSize: z.coerce.number().int().min(11, 'At least 11 pixels').max(22, 'At most 22 pixels'),
  /** A box that is not ticked is not sent. */
  hasKeys: z.literal('on').optional(),
  isScreenReader: z.literal('on').optional(),
});

export const changePasswordSchema = z.strictObject({
  intent: z.literal('password'),
  current: passwordField,
  password: newPasswordField,
});

/** Which of the forms was sent. */
export const intentSchema = z.looseObject({ intent: z.enum(['profile', 'password']) });
