import type { LoaderFunctionArgs } from '@remix-run/node';
import { findSession } from '#db/sessions.server.ts';
import { hashToken } from './hash-token.server.ts';
import { readSessionToken } from './session-cookie.server.ts';
import type { User } from './user.ts';

/** The signed-in person, or null: for the few pages that also serve visitors. */
export async function findUser({
  request,
  context,
}: Pick<LoaderFunctionArgs, 'request' | 'context'>): Promise<User | null> {
  const token = readSessionToken(request, context.settings);
  if (token === null) return null;
  const session = await findSession(context.db, { tokenHash: hashToken(token), now: context.now() });
  if (!session) return null;
  const { id, name, email, roles } = session.person;
  return { id, name, email, roles };
}
