import { findNextMail, updateMailFailed, updateMailSent, type Mail } from '#db/outbox.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Waits between tries; after the last the letter is given up, and the jobs page says so. */
const RETRY_AFTER_MS = [60_000, 5 * 60_000, 30 * 60_000, 3 * 3_600_000];
const LONGEST_ERROR = 300;

/** Sends the letter that waits longest; `idle` when none is due. A letter can arrive twice, but is never lost. */
export async function sendMail(
  context: Pick<CommandContext, 'db' | 'now' | 'log'>,
  { send }: { send: (mail: Mail) => Promise<void> },
): Promise<{ readonly status: 'idle' | 'sent' | 'failed' }> {
  const next = await findNextMail(context.db, { now: context.now() });
  if (next === undefined) return { status: 'idle' };
  const { id, mail, tries } = next;
  try {
    await send(mail);
  } catch (cause) {
    const error = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST_ERROR);
    const waitMs = RETRY_AFTER_MS[tries];
    const now = context.now();
    const nextAt = waitMs === undefined ? null : now + waitMs;
    await context.db.inTransaction((tx) => updateMailFailed(tx, { id, now, error, nextAt }));
    context.log.warn({ outboxId: id, tries: tries + 1, isGivenUp: nextAt === null }, 'mail was not taken');
    return { status: 'failed' };
  }
  await context.db.inTransaction((tx) => updateMailSent(tx, { id, now: context.now() }));
  return { status: 'sent' };
}
