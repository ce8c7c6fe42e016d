import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';
import { isTimeZone } from '#app/domain/time-zone.ts';

/** Long enough for any pass phrase, short enough to hash at once. */
const MOST_PASSWORD = 500;
const COMMON = new Set(dictionary['passwords-common']);

/** One line of text that must not be empty. */
export const lineField = (what: string) =>
  z
    .string({ error: `Enter ${what}` })
    .trim()
    .min(1, `Enter ${what}`)
    .max(200, 'At most 200 characters');

export const emailField = z.email({ error: 'Enter an e-mail address, for example ada@example.org' }).max(200);

/** A token out of a link; a wrong one is for the command to refuse. */
export const tokenField = z
  .string({ error: 'The link is incomplete: open it exactly as it was given' })
  .max(500);

/** A password being chosen: a length and no composition rules, but none of those that everybody tries first. */
export const newPasswordField = z
  .string({ error: 'Choose a password' })
  .min(8, 'Use at least 8 characters')
  .max(MOST_PASSWORD, `Use at most ${MOST_PASSWORD} characters`)
  .refine(
    (password) => !COMMON.has(password.toLowerCase()),
    'Too many people use this password: choose another',
  );

/** A password being checked. */
export const passwordField = z
  .string({ error: 'Enter your password' })
  .max(MOST_PASSWORD, 'This is too long for a password');

/** A code of an authenticator app, or a recovery code. */
export const codeField = z.string({ error: 'Enter the code' }).trim().max(40, 'This is too long for a code');

export const timeZoneField = z.string().max(100).refine(isTimeZone, 'Choose a time zone from the list');
