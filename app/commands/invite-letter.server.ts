import type { Reader } from '#db/client.server.ts';
import type { Mail } from '#db/outbox.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Where an invite is accepted; the token is in the query, which no log keeps. */
export function inviteUrl({ settings }: Pick<AccountContext, 'settings'>, token: string): string {
  return `${settings.baseUrl}/invite?token=${token}`;
}

/** The letter that takes an invite to its address. */
export async function inviteLetter(
  db: Reader,
  { email, url, expiresAt }: { email: string; url: string; expiresAt: number },
): Promise<Mail> {
  const { name, timeZone } = await findOrganisation(db);
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    expiresAt,
  );
  return {
    to: email,
    subject: `Your account at ${name}`,
    text: `${name} uses Countersign to train and assess how changes written by AI are reviewed.\n\nOpen this link to make your account. It works once, until ${until} (${timeZone}):\n${url}\n\nIf you did not expect this letter, you need not do anything.\n`,
  };
}
