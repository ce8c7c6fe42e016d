import { insertAuditEntry } from '#db/audit.server.ts';
import { insertMail, type Mail } from '#db/outbox.server.ts';
import { deleteResetsOfPerson, insertReset } from '#db/password-resets.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import type { AccountContext } from './command-context.server.ts';
import { newToken } from './new-token.server.ts';

/** A link for a new password is good for this long. */
const RESET_MS = 24 * 3_600_000;

export type StartedReset =
  | {
      readonly status: 'started';
      readonly url: string;
      readonly expiresAt: number;
      readonly isMailed: boolean;
    }
  | { readonly status: 'unknown-person' };

/** Makes the one link with which a person can choose a new password; earlier ones are dead. */
export async function startPasswordReset(
  context: AccountContext,
  { actorId, personId }: { actorId: string | null; personId: string },
): Promise<StartedReset> {
  const { token, tokenHash } = newToken();
  const url = `${context.settings.baseUrl}/new-password?token=${token}`;
  const now = context.now();
  const expiresAt = now + RESET_MS;
  return context.db.inTransaction(async (tx): Promise<StartedReset> => {
    const account = await findAccount(tx, { personId });
    if (account === undefined || account.disabledAt !== null) return { status: 'unknown-person' };
    await deleteResetsOfPerson(tx, { personId });
    await insertReset(tx, { tokenHash, personId, createdAt: now, expiresAt });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'password.reset-started',
      subject: personId,
    });
    const isMailed = context.settings.isMailOn;
    if (isMailed) await insertMail(tx, { id: context.newId(), now, mail: letter(account.email, url) });
    return { status: 'started', url, expiresAt, isMailed };
  });
}

function letter(to: string, url: string): Mail {
  return {
    to,
    subject: 'A new password for Countersign',
    text: `Open this link to choose a new password. It works once, within 24 hours:\n${url}\n\nIf you did not ask for it, you need not do anything: your password stays as it is.\n`,
  };
}
