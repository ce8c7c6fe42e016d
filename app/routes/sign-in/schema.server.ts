import { z } from 'zod';
import { passwordField } from '#app/http/form-fields.server.ts';

export const signInSchema = z.strictObject({
  email: z.string({ error: 'Enter your e-mail address' }).trim().max(500, 'This is too long for an address'),
  password: passwordField,
  to: z.string().max(2_000).optional(),
});
