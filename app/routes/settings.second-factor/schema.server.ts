import { z } from 'zod';
import { codeField } from '#app/http/form-fields.server.ts';

export const secondFactorSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('add'),
    /** In base32, as the page showed it. */
    secret: z.string().regex(/^[A-Z2-7]{32}$/, 'Reload the page and try again'),
    code: codeField,
  }),
  z.strictObject({ intent: z.literal('remove'), code: codeField }),
]);
