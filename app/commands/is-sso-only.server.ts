import { findOrganisation } from '#db/settings.server.ts';
import type { CommandContext } from './command-context.server.ts';

/** Whether people sign in at the identity provider alone; without a provider passwords work whatever was chosen. */
export async function isSsoOnly({
  db,
  identityProvider,
}: Pick<CommandContext, 'db' | 'identityProvider'>): Promise<boolean> {
  return identityProvider !== null && (await findOrganisation(db)).isSsoOnly;
}
