import type { ActionFunctionArgs } from '@remix-run/node';
import { startPasskeyStep } from '#app/commands/start-passkey-step.server.ts';
import { json } from '#app/http/json.server.ts';
import { notFound } from '#app/http/not-found.server.ts';
import { requireUser } from '#app/http/require-user.server.ts';
import { stepCookie } from '#app/http/session-cookie.server.ts';
import { listPasskeys } from '#db/passkeys.server.ts';
import { findOrganisation } from '#db/settings.server.ts';

export function loader() {
  return notFound();
}

/** What a device needs to make a passkey for the person who is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const user = await requireUser({ request, context });
  const personId = user.id;
  const [step, known, organisation] = await Promise.all([
    startPasskeyStep(context, { personId }),
    listPasskeys(context.db, { personId }),
    findOrganisation(context.db),
  ]);
  const { challenge, host } = step;
  return json(
    {
      challenge,
      host,
      site: `Countersign ${organisation.name}`,
      userId: Buffer.from(personId).toString('base64url'),
      email: user.email,
      name: user.name,
      known: known.map(({ credentialId }) => credentialId),
    },
    { headers: { 'Set-Cookie': stepCookie(step, context.settings) } },
  );
}
