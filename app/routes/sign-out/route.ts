import type { ActionFunctionArgs } from '@remix-run/node';
import { endSession } from '#app/commands/end-session.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { endedSessionCookie, readSessionToken } from '#app/http/session-cookie.server.ts';

export function loader() {
  return notFound();
}

/** Ends the session of this browser, if there is one, on the server and in the cookie. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = readSessionToken(request, context.settings);
  if (token !== null) await endSession(context, { token });
  return redirectTo('/sign-in', { headers: { 'Set-Cookie': endedSessionCookie(context.settings) } });
}
