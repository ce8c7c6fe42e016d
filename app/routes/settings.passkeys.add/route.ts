import type { ActionFunctionArgs } from '@remix-run/node';
import { addPasskey } from '#app/commands/add-passkey.server.ts';
import { errorJson } from '#app/http/error-json.server.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { MOST_PASSKEY_BYTES, newPasskeySchema } from '#app/http/passkey-answers.server.ts';
import { readJson } from '#app/http/read-json.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { endedStepCookie, readStepToken } from '#app/http/session-cookie.server.ts';

export function loader() {
  return notFound();
}

/** Keeps a passkey that a device has made. */
export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const { name, answer } = await readJson(request, newPasskeySchema, { maxBytes: MOST_PASSKEY_BYTES });
  const token = readStepToken(request, context.settings) ?? '';
  const { status } = await addPasskey(context, { personId: user.id, token, name, answer });
  const headers = { 'Set-Cookie': endedStepCookie(context.settings) };
  switch (status) {
    case 'added':
      return json({ status }, { headers });
    case 'ended':
      return errorJson(409, 'That took too long. Try again.', headers);
    case 'refused':
      return errorJson(400, 'The device’s answer could not be confirmed. Try again.', headers);
    default:
      return status satisfies never;
  }
}
