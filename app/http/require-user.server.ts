import { errorJson } from './error-json.server.ts';
import { findUser, type Visit } from './find-user.server.ts';
import { redirectTo } from './redirect-to.server.ts';
import { requireSecondFactor } from './require-second-factor.server.ts';
import type { User } from './user.ts';
import { wantsJson } from './wants-json.ts';

/**
 * The signed-in person. Otherwise ends the request: a script gets 401, a page goes to sign-in and comes back afterwards.
 */
export async function requireUser(visit: Visit): Promise<User> {
  const user = await findUser(visit);
  if (user) {
    await requireSecondFactor(visit, user);
    return user;
  }
  if (wantsJson(visit.request))
    throw errorJson(401, 'You are signed out. Sign in again; your draft is kept.');
  throw redirectTo(signInPath(visit.request));
}

/** Sign-in, with the page to come back to; an action is not repeated after it. */
function signInPath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('_data');
  url.searchParams.delete('index');
  const to = url.pathname + url.search;
  if (request.method !== 'GET' || to === '/') return '/sign-in';
  return `/sign-in?${new URLSearchParams({ to }).toString()}`;
}
