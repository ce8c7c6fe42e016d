import { z } from 'zod';
import { draftSchema } from '#app/domain/attempt/draft.ts';
import type { SaveAnswer, Send } from './draft-saver.ts';
import { postJson } from './post-json.ts';

const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), revision: z.number(), savedAt: z.number() }),
  z.object({
    status: z.literal('conflict'),
    revision: z.number(),
    draft: draftSchema,
    savedAt: z.number().nullable(),
  }),
  z.object({ status: z.literal('closed') }),
  z.object({ status: z.literal('missing') }),
]);

/** Browsers refuse to keep a larger body alive beyond the page (64 KiB for all of a page's requests together). */
const KEEPALIVE_BYTES = 60_000;

/** Sends drafts of one attempt; the last save before the page goes away outlives it where the browser can. */
export function sendDraftOf(attemptId: string): Send {
  return async ({ revision, draft, isLast }): Promise<SaveAnswer> => {
    const keepalive = isLast && JSON.stringify(draft).length < KEEPALIVE_BYTES;
    const posted = await postJson(`/attempts/${attemptId}/draft`, { revision, draft }, { keepalive });
    if (posted.status === 'aborted') return { status: 'unreachable' };
    if (posted.status !== 'answered') return posted;
    const answer = answerSchema.safeParse(posted.body);
    return answer.success ? answer.data : { status: 'unreachable' };
  };
}
