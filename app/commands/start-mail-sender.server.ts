import type { Mail } from '#db/outbox.server.ts';
import type { CommandContext } from './command-context.server.ts';
import { sendMail } from './send-mail.server.ts';

/** A letter waits this long at most before it is sent the first time. */
const POLL_MS = 5_000;

/** Sends the letters of the outbox, one at a time, for as long as the server runs. */
export function startMailSender(
  context: Pick<CommandContext, 'db' | 'now' | 'log'>,
  { send }: { send: (mail: Mail) => Promise<void> },
): { close(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isClosed = false;
  let isBusy = false;
  const work = async () => {
    let outcome = await sendMail(context, { send });
    while (outcome.status === 'sent' && !isClosed) outcome = await sendMail(context, { send });
  };
  const poll = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = work()
      .catch((error: unknown) => context.log.error({ err: error }, 'the outbox cannot be read'))
      .finally(() => (isBusy = false));
  }, POLL_MS);
  return {
    async close() {
      isClosed = true;
      clearInterval(poll);
      await running;
    },
  };
}
