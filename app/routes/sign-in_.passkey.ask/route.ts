import type { ActionFunctionArgs } from '@remix-run/node';
import { startPasskeyStep } from '#app/commands/start-passkey-step.server.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { stepCookie } from '#app/http/session-cookie.server.ts';

export function loader() {
  return notFound();
}

/** Open to visitors: what a device needs to sign somebody in. It tells nothing about who has a passkey. */
export async function action({ context }: ActionFunctionArgs) {
  const step = await startPasskeyStep(context, { personId: null });
  const { challenge, host } = step;
  return json({ challenge, host }, { headers: { 'Set-Cookie': stepCookie(step, context.settings) } });
}
