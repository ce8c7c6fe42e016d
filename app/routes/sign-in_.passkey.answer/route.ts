import type { ActionFunctionArgs } from '@remix-run/node';
import { signInWithPasskey } from '#app/commands/sign-in-with-passkey.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { deviceOf } from '#app/http/device-of.ts';
import { errorJson } from '#app/http/error-json.server.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { MOST_PASSKEY_BYTES, passkeyAnswerSchema } from '#app/http/passkey-answers.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { safePath } from '#app/http/safe-path.ts';
import { endedStepCookie, readStepToken, sessionCookie } from '#app/http/session-cookie.server.ts';

export function loader() {
  return notFound();
}

/** Open to visitors: signs in whoever's device has signed the challenge that this browser was given. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { to, answer } = await readJson(request, passkeyAnswerSchema, { maxBytes: MOST_PASSKEY_BYTES });
  const token = readStepToken(request, context.settings) ?? '';
  const result = await signInWithPasskey(context, { token, answer });
  const ended = endedStepCookie(context.settings);
  switch (result.status) {
    case 'signed-in': {
      const device = deviceOf({ request, context });
      const session = await startSession(context, { personId: result.personId, device });
      const headers = new Headers({ 'Set-Cookie': sessionCookie(session, context.settings) });
      headers.append('Set-Cookie', ended);
      return json({ to: safePath(to) }, { headers });
    }
    case 'ended':
      return errorJson(409, 'That took too long. Try again.', { 'Set-Cookie': ended });
    case 'refused':
      return errorJson(403, 'This passkey opens no account here.', { 'Set-Cookie': ended });
    case 'sso-only':
      return errorJson(403, 'Passkeys are switched off here: use the sign-on of your organisation.');
    default:
      return result satisfies never;
  }
}
