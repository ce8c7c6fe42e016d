import type { LoaderFunctionArgs } from '@remix-run/node';
import { startProviderSignIn } from '#app/commands/start-provider-sign-in.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { redirectOut } from '#app/http/redirect-out.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { safePath } from '#app/http/safe-path.ts';
import { stepCookie } from '#app/http/session-cookie.server.ts';

/** Open to visitors: the way to the identity provider. It signs nobody in by itself. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = safePath(new URL(request.url).searchParams.get('to'));
  const started = await startProviderSignIn(context, { to });
  switch (started.status) {
    case 'started':
      return redirectOut(started.url, { headers: { 'Set-Cookie': stepCookie(started, context.settings) } });
    case 'unreachable':
      return redirectTo('/sign-in?problem=unreachable');
    case 'no-provider':
      return notFound();
    default:
      return started satisfies never;
  }
}
