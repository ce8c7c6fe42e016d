import { z } from 'zod';
import { emailField, lineField, newPasswordField, tokenField } from '#app/http/form-fields.server.ts';

/** The form of a newcomer; the address only where the invite names none. */
export const inviteSchema = z.strictObject({
  token: tokenField,
  name: lineField('your name'),
  email: emailField.optional(),
  password: newPasswordField,
});

/** The form of somebody who is signed in. */
export const joinSchema = z.strictObject({ token: tokenField });
