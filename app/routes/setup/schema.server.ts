import { z } from 'zod';
import {
  emailField,
  lineField,
  newPasswordField,
  timeZoneField,
  tokenField,
} from '#app/http/form-fields.server.ts';

/** The form of the first admin. */
export const setupSchema = z.strictObject({
  token: tokenField,
  organisation: lineField('the name of your organisation'),
  timeZone: timeZoneField.default('UTC'),
  name: lineField('your name'),
  email: emailField,
  password: newPasswordField,
});
