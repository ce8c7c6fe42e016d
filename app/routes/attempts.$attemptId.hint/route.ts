import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { takeHint } from '#app/commands/take-hint.server.ts';
import { json } from '#app/http/json.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';

const bodySchema = z.strictObject({
  /** How many hints the page shows already. */
  after: z.int().min(0).max(100),
  about: z.enum(['same', 'another']),
});

/** Gives one hint more in a practice, and never more than was asked for. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const body = await readJson(request, bodySchema, { maxBytes: 1_000 });
  const taken = await takeHint(context, { attemptId, learnerId: user.id, ...body });
  switch (taken.status) {
    case 'hint':
    case 'none-left':
    case 'closed':
      return json(taken);
    case 'not-offered':
      return json(taken, { status: 403 });
    case 'missing':
      return json(taken, { status: 404 });
    default:
      return taken satisfies never;
  }
}
