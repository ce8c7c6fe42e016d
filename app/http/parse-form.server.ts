import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { readText } from './read-text.server.ts';

const MAX_FORM_BYTES = 256 * 1024;

type Errors = SubmissionResult<string[]>;

/** A form that was read, or the answer that shows its errors beside its fields (without the passwords typed). */
export type ParsedForm<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The answer to a form that was well filled in and is refused all the same: one message above it. */
      readonly refuse: (message: string) => Errors;
    }
  | { readonly ok: false; readonly errors: Errors };

/** Reads a posted form; repeated keys and unknown ones are for the schema (a strict object) to refuse. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const formData = new FormData();
  const body = new URLSearchParams(await readText(request, { maxBytes: MAX_FORM_BYTES }));
  for (const [name, value] of body) formData.append(name, value);
  const submission = parseWithZod(formData, { schema });
  const hideFields = [...formData.keys()].filter((name) => /password|token/i.test(name));
  if (submission.status !== 'success') return { ok: false, errors: submission.reply({ hideFields }) };
  const refuse = (message: string) => submission.reply({ formErrors: [message], hideFields });
  return { ok: true, value: submission.value, refuse };
}
