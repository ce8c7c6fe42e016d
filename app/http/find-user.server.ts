import type { AppLoadContext } from '@remix-run/node';
import { hashToken } from '#db/hash-token.server.ts';
import { findSession, touchSession } from '#db/sessions.server.ts';
import { readSessionToken } from './session-cookie.server.ts';
import type { User } from './user.ts';

/** Use is noted at most this often, so that reading pages does not write all the time. */
const TOUCH_EVERY_MS = 60 * 60_000;

/** The request and the parts of the context that tell who sent it. */
export type Visit = {
  readonly request: Request;
  readonly context: Pick<AppLoadContext, 'db' | 'now' | 'newId'> & {
    readonly settings: { readonly baseUrl: string };
  };
};

/** The signed-in person, or null: for the few pages that also serve visitors. */
export async function findUser({ request, context }: Visit): Promise<User | null> {
  const token = readSessionToken(request, context.settings);
  if (token === null) return null;
  const tokenHash = hashToken(token);
  const now = context.now();
  const session = await findSession(context.db, { tokenHash, now });
  if (!session) return null;
  if (now - session.lastSeenAt > TOUCH_EVERY_MS) {
    await context.db.inTransaction((tx) => touchSession(tx, { tokenHash, now }));
  }
  const { id, name, email, roles } = session.person;
  return { id, name, email, roles };
}
