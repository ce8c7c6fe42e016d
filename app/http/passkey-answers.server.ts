import { z } from 'zod';

/** More than any device sends. */
export const MOST_PASSKEY_BYTES = 64 * 1024;

const text = z.string().max(20_000);
const frame = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.object({}) };

/** What a device answers that made a passkey, with the name its owner gave it. */
export const newPasskeySchema = z.object({
  name: z.string().trim().min(1, 'Give the passkey a name').max(60, 'At most 60 characters'),
  answer: z.object({
    ...frame,
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(z.string().max(40)).max(10).default([]),
    }),
  }),
});

/** What a device answers that signs somebody in. */
export const passkeyAnswerSchema = z.object({
  to: z.string().max(2_000),
  answer: z.object({
    ...frame,
    response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
  }),
});
