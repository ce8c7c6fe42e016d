import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { noteAttention } from '#app/commands/note-attention.server.ts';
import { attentionSchema } from '#app/domain/attempt/attention.ts';
import { json } from '#app/http/json.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';

const bodySchema = z.strictObject({ seen: attentionSchema });

/** Takes a report of what was on screen since the last one; it adds up, so it never conflicts with another tab. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const { seen } = await readJson(request, bodySchema, { maxBytes: 1_000_000 });
  const noted = await noteAttention(context, { attemptId, learnerId: user.id, seen });
  return json(noted, { status: noted.status === 'missing' ? 404 : 200 });
}
