import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { saveDraft } from '#app/commands/save-draft.server.ts';
import { draftSchema } from '#app/domain/attempt/draft.ts';
import { json } from '#app/http/json.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';

const bodySchema = z.strictObject({ revision: z.int().min(0), draft: draftSchema });

/** Saves a draft, or brings the newer one that another tab stored: both are answers, not errors. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const body = await readJson(request, bodySchema, { maxBytes: 1_000_000 });
  const saved = await saveDraft(context, { attemptId, learnerId: user.id, ...body });
  return json(saved, { status: saved.status === 'missing' ? 404 : 200 });
}
