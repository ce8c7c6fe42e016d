import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { fileDispute, type FiledDispute } from '#app/commands/file-dispute.server.ts';
import { revokeShare } from '#app/commands/revoke-share.server.ts';
import { shareDebrief } from '#app/commands/share-debrief.server.ts';
import { withdrawDispute } from '#app/commands/withdraw-dispute.server.ts';
import type { DebriefAnswer } from '#app/components/debrief/own-debrief.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';

const LONGEST_COMMENT = 4_000;
const LONGEST_TEST = 100_000;

const formSchema = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.enum(['file-dispute', 'file-dispute-anyway']),
    item: z.string().max(100),
    comment: z
      .string({ error: 'Say in a sentence why it is wrong.' })
      .max(LONGEST_COMMENT, `Keep it to ${LONGEST_COMMENT} characters.`),
    test: z.string().max(LONGEST_TEST, 'This test is too long.').default(''),
  }),
  z.strictObject({ intent: z.enum(['share', 'end-share']) }),
  z.strictObject({ intent: z.literal('withdraw-dispute'), disputeId: z.string().max(100) }),
]);

const REFUSALS = {
  'already-open': 'A dispute about this is open already. Withdraw it first to file another.',
  busy: 'Other tests are running. Try again in a few seconds; nothing was filed.',
  'failed-ours': 'Our sandbox failed to run your test; nothing was filed. Try again.',
} as const satisfies Record<
  Exclude<FiledDispute['status'], 'filed' | 'test-shows-nothing' | 'missing'>,
  string
>;

/** Does what a form of the debrief asks for: leads back to the debrief, or answers with what is in the way. */
export async function answerDebrief(
  { request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  key: { attemptId: string; learnerId: string },
) {
  const form = await parseForm(request, formSchema);
  if (!form.ok) {
    const about = String(form.errors.initialValue?.item ?? '');
    return answer({ type: 'errors', about, errors: form.errors }, 400);
  }
  const { value } = form;
  const back = `/attempts/${key.attemptId}/debrief`;
  switch (value.intent) {
    case 'withdraw-dispute':
      await withdrawDispute(context, { ...key, disputeId: value.disputeId });
      return redirectTo(back);
    case 'share': {
      const shared = await shareDebrief(context, key);
      if (shared.status === 'missing') return notFound();
      const url = `${context.settings.baseUrl}/shared?${new URLSearchParams({ token: shared.token }).toString()}`;
      return answer({ type: 'link', url }, 200);
    }
    case 'end-share':
      await revokeShare(context, key);
      return redirectTo(back);
    case 'file-dispute':
    case 'file-dispute-anyway': {
      const unlessTestFails = value.intent === 'file-dispute' ? 'ask' : 'file';
      const filed = await fileDispute(context, { ...key, ...value, unlessTestFails });
      if (filed.status === 'filed') return redirectTo(back);
      if (filed.status === 'missing') return notFound();
      const about = value.item;
      if (filed.status === 'test-shows-nothing') {
        return answer({ type: 'test-shows-nothing', about, run: filed.run }, 200);
      }
      return answer({ type: 'errors', about, errors: form.refuse(REFUSALS[filed.status]) }, 409);
    }
    default:
      return value satisfies never;
  }
}

function answer(given: DebriefAnswer, status: number) {
  return json(given, { status });
}
