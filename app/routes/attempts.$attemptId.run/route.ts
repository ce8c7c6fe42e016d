import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { runTests } from '#app/commands/run-tests.server.ts';
import { json } from '#app/http/json.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireParam } from '#app/http/require-param.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';

const bodySchema = z.strictObject({
  test: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('visible') }),
    z.strictObject({ kind: z.literal('proof'), text: z.string().max(200_000) }),
  ]),
  edits: z.record(z.string().max(300), z.string().max(500_000)).optional(),
});

/** Runs the visible tests or a proof on the code as shown, or on edits of it, and answers with each test's outcome. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const attemptId = requireParam(params.attemptId, 'attempt');
  const { test, edits } = await readJson(request, bodySchema, { maxBytes: 1_000_000 });
  const ran = await runTests(context, { attemptId, learnerId: user.id, test, edits, signal: request.signal });
  switch (ran.status) {
    case 'ran':
    case 'not-run':
    case 'failed-ours':
    case 'stopped':
      return json(ran);
    case 'busy':
      return json(ran, {
        status: ran.of === 'yours' ? 429 : 503,
        headers: { 'Retry-After': String(retryAfterSeconds(ran.retryAfterMs)) },
      });
    case 'missing':
      return json(ran, { status: 404 });
    default:
      return ran satisfies never;
  }
}
