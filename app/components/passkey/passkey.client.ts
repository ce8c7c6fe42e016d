import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { z } from 'zod';
import { postJson } from '../workbench/post-json.ts';

export type PasskeyOutcome =
  { readonly status: 'done'; readonly to: string } | { readonly status: 'failed'; readonly message: string };

/** EdDSA, ES256 and RS256: between them every device knows one. */
const ALGORITHMS = [-8, -7, -257] as const;

const askedSchema = z.object({ challenge: z.string(), host: z.string() });
const offerSchema = askedSchema.extend({
  site: z.string(),
  userId: z.string(),
  email: z.string(),
  name: z.string(),
  known: z.array(z.string()),
});
const signedInSchema = z.object({ to: z.string() });

/** Asks the device for a passkey of this site and signs in with it. */
export async function signInWithPasskey({ to }: { to: string }): Promise<PasskeyOutcome> {
  return tellFailure(async () => {
    const { challenge, host } = askedSchema.parse(await post('/sign-in/passkey/ask', {}));
    const answer = await startAuthentication({
      optionsJSON: { challenge, rpId: host, userVerification: 'required' },
    });
    return signedInSchema.parse(await post('/sign-in/passkey/answer', { to, answer })).to;
  });
}

/** Lets the device make a passkey for this site. */
export async function addPasskey({ name }: { name: string }): Promise<PasskeyOutcome> {
  return tellFailure(async () => {
    const offer = offerSchema.parse(await post('/settings/passkeys/offer', {}));
    const answer = await startRegistration({
      optionsJSON: {
        challenge: offer.challenge,
        rp: { id: offer.host, name: offer.site },
        user: { id: offer.userId, name: offer.email, displayName: offer.name },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: offer.known.map((id) => ({ type: 'public-key', id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    });
    await post('/settings/passkeys/add', { name, answer });
    return '/settings/passkeys';
  });
}

async function post(path: string, body: unknown): Promise<unknown> {
  const posted = await postJson(path, body);
  switch (posted.status) {
    case 'answered':
      return posted.body;
    case 'refused':
      throw new Error(posted.message);
    case 'signed-out':
      throw new Error('You are signed out. Sign in and try again.');
    case 'aborted':
    case 'unreachable':
      throw new Error('The server cannot be reached. Try again.');
    default:
      return posted satisfies never;
  }
}

async function tellFailure(work: () => Promise<string>): Promise<PasskeyOutcome> {
  try {
    return { status: 'done', to: await work() };
  } catch (error) {
    const isGivenUp = error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
    if (isGivenUp) return { status: 'failed', message: 'The device gave no answer. Nothing was changed.' };
    return { status: 'failed', message: error instanceof Error ? error.message : 'That did not work.' };
  }
}
