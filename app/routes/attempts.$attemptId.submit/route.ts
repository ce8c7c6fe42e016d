import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import { json } from '#app/http/json.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';

/** What a submission may hold is checked by the command, whose problems name their place. */
const bodySchema = z.strictObject({ submission: z.unknown(), signature: z.string() });

const STATUS_CODES = { submitted: 200, 'already-submitted': 200, invalid: 400, missing: 404 } as const;

/** Submits a signed review, once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const body = await readJson(request, bodySchema, { maxBytes: 1_000_000 });
  const submitted = await submitAttempt(context, { attemptId, learnerId: user.id, ...body });
  return json(submitted, { status: STATUS_CODES[submitted.status] });
}
