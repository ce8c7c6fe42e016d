import { z } from 'zod';

/** Long enough for any address or pass phrase, short enough to hash at once. */
const MOST = 500;

export const signInSchema = z.strictObject({
  email: z.string({ error: 'Enter your e-mail address' }).trim().max(MOST, 'This is too long for an address'),
  password: z.string({ error: 'Enter your password' }).max(MOST, 'This is too long for a password'),
  to: z.string().max(2_000).optional(),
});
