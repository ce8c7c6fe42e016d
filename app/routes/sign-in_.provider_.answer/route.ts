import type { LoaderFunctionArgs } from '@remix-run/node';
import { finishProviderSignIn } from '#app/commands/finish-provider-sign-in.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { deviceOf } from '#app/http/device-of.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { endedStepCookie, readStepToken, sessionCookie } from '#app/http/session-cookie.server.ts';

/** Open to the browser that we sent to the identity provider: where it comes back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = readStepToken(request, context.settings);
  const headers = new Headers({ 'Set-Cookie': endedStepCookie(context.settings) });
  if (token === null) return redirectTo('/sign-in?problem=ended', { headers });
  const result = await finishProviderSignIn(context, { token, query: new URL(request.url).search });
  if (result.status !== 'signed-in') return redirectTo(`/sign-in?problem=${result.status}`, { headers });
  const device = deviceOf({ request, context });
  const session = await startSession(context, { personId: result.personId, device });
  headers.append('Set-Cookie', sessionCookie(session, context.settings));
  return redirectTo(result.to, { headers });
}
