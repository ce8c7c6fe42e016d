import { z } from 'zod';

const line = (what: string) =>
  z
    .string({ error: `Enter ${what}` })
    .trim()
    .min(1, `Enter ${what}`)
    .max(200, 'At most 200 characters');

/** The form of the first admin. Passwords have a length and no composition rules. */
export const setupSchema = z.strictObject({
  token: z.string({ error: 'The link is incomplete: open it exactly as it was printed' }).max(500),
  organisation: line('the name of your organisation'),
  name: line('your name'),
  email: z.email({ error: 'Enter an e-mail address, for example ada@example.org' }).max(200),
  password: z
    .string({ error: 'Choose a password' })
    .min(8, 'Use at least 8 characters')
    .max(500, 'Use at most 500 characters'),
});
