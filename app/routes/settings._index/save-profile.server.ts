import { changePassword } from '#app/commands/change-password.server.ts';
import { changeProfile } from '#app/commands/change-profile.server.ts';
import { startSession } from '#app/commands/start-session.server.ts';
import { waitWords } from '#app/components/wait-words.ts';
import type { AppContext } from '#app/context.server.ts';
import { done } from '#app/http/answer.server.ts';
import { deviceOf } from '#app/http/device-of.ts';
import { json } from '#app/http/json.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { redirectTo } from '#app/http/redirect-to.server.ts';
import { retryAfterSeconds } from '#app/http/retry-after-seconds.ts';
import { sessionCookie } from '#app/http/session-cookie.server.ts';
import { changePasswordSchema, profileSchema } from './schema.server.ts';

type Given = { readonly request: Request; readonly personId: string };

/** Keeps the person's name and settings. */
export async function saveProfile(context: AppContext, { request, personId }: Given) {
  const form = await parseForm(request, profileSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { name, timeZone = null, fontSize, hasKeys, isScreenReader } = form.value;
  const profile = { timeZone, fontSize, hasKeys: hasKeys === 'on', isScreenReader: isScreenReader === 'on' };
  await changeProfile(context, { personId, name, profile });
  return done('Saved.');
}

/** Replaces the password; this browser goes on with a new session, every other one is signed out. */
export async function savePassword(context: AppContext, { request, personId }: Given) {
  const form = await parseForm(request, changePasswordSchema);
  if (!form.ok) return json(form.errors, { status: 400 });
  const { current, password } = form.value;
  const result = await changePassword(context, { personId, current, password });
  switch (result.status) {
    case 'changed': {
      const session = await startSession(context, { personId, device: deviceOf({ request, context }) });
      throw redirectTo('/settings?changed', {
        headers: { 'Set-Cookie': sessionCookie(session, context.settings) },
      });
    }
    case 'refused':
      return json(form.refuse('The current password is wrong. Nothing was changed.'), { status: 400 });
    case 'too-many': {
      const seconds = retryAfterSeconds(result.retryAfterMs);
      return json(form.refuse(`Too many tries. Wait ${waitWords(seconds)}, then try again.`), {
        status: 429,
        headers: { 'Retry-After': String(seconds) },
      });
    }
    default:
      return result satisfies never;
  }
}
