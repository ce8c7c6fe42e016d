import { findPasswordHash } from '#db/people.server.ts';
import { findAuthenticator } from '#db/second-factors.server.ts';
import { findOrganisation } from '#db/settings.server.ts';
import { errorJson } from './error-json.server.ts';
import type { Visit } from './find-user.server.ts';
import { redirectTo } from './redirect-to.server.ts';
import type { User } from './user.ts';
import { wantsJson } from './wants-json.ts';

const SET_UP_PATH = '/settings/second-factor';

/**
 * Lets nobody on whose role needs a second factor and who has none: they set it up first. Whoever has no password signs
 * in elsewhere, and the second factor is asked for there.
 */
export async function requireSecondFactor({ request, context }: Visit, user: User): Promise<void> {
  const { secondFactorRoles } = await findOrganisation(context.db);
  if (!secondFactorRoles.some((role) => user.roles.includes(role))) return;
  if (new URL(request.url).pathname === SET_UP_PATH) return;
  const personId = user.id;
  if (await findAuthenticator(context.db, { personId })) return;
  if (!(await findPasswordHash(context.db, { personId }))) return;
  if (wantsJson(request)) throw errorJson(403, 'Set up your second factor first: open your settings.');
  throw redirectTo(SET_UP_PATH);
}
