import { z } from 'zod';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { Writer } from '#db/client.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { findIdentity, insertIdentity } from '#db/identities.server.ts';
import { findAccount, findAccountByEmail } from '#db/accounts.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { deleteSignInStep, findSignInStep } from '#db/second-factors.server.ts';
import { applyGroupRules } from './apply-group-rules.server.ts';
import type { CommandContext } from './command-context.server.ts';
import type { ProviderAccount } from './create-identity-provider.server.ts';

export type FinishedProviderSignIn =
  | { readonly status: 'signed-in'; readonly personId: string; readonly to: string }
  /** The browser did not come from our own way out, or too late. */
  | { readonly status: 'ended' }
  | { readonly status: 'refused-by-provider' | 'no-address' | 'disabled' };

const factsSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** Takes the provider's answer, once: finds or makes the account and gives the roles that its groups stand for. */
export async function finishProviderSignIn(
  context: CommandContext,
  { token, query }: { token: string; query: string },
): Promise<FinishedProviderSignIn> {
  const provider = context.identityProvider;
  const tokenHash = hashToken(token);
  const step = await findSignInStep(context.db, { tokenHash, kind: 'provider', now: context.now() });
  const isOurs = await context.db.inTransaction((tx) => deleteSignInStep(tx, { tokenHash }));
  if (provider === null || step === undefined || !isOurs) return { status: 'ended' };
  const { to, ...facts } = factsSchema.parse(step.facts);
  const account = await provider.finish(query, facts).catch((error: unknown) => {
    context.log.warn({ err: error }, 'the identity provider’s answer was refused');
    return null;
  });
  if (account === null) return { status: 'refused-by-provider' };
  return context.db.inTransaction(async (tx): Promise<FinishedProviderSignIn> => {
    const personId = await personFor(context, tx, account);
    if (personId === null) return { status: 'no-address' };
    const person = await findAccount(tx, { personId });
    if (person === undefined || person.disabledAt !== null) return { status: 'disabled' };
    await applyGroupRules(context, tx, { personId, groups: account.groups });
    return { status: 'signed-in', personId, to };
  });
}

/** The person behind a provider's account: known, or with the same verified address, or new; null without an address. */
async function personFor(
  context: CommandContext,
  tx: Writer,
  { issuer, subject, email, name }: ProviderAccount,
): Promise<string | null> {
  const known = await findIdentity(tx, { issuer, subject });
  if (known !== undefined) return known.personId;
  if (email === null) return null;
  const now = context.now();
  const account = await findAccountByEmail(tx, { email });
  const personId = account?.id ?? context.newId();
  if (account === undefined) {
    await insertPerson(tx, {
      id: personId,
      name: name ?? email,
      email,
      roles: ['learner'],
      passwordHash: '',
      createdAt: now,
    });
  }
  await insertIdentity(tx, { issuer, subject, personId, createdAt: now });
  await insertAuditEntry(tx, {
    id: context.newId(),
    at: now,
    actorId: personId,
    action: account === undefined ? 'person.created' : 'identity.linked',
    subject: personId,
    detail: { issuer },
  });
  return personId;
}
