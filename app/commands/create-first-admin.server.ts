import { timingSafeEqual } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { insertAuditEntry } from '#db/audit.server.ts';
import { hashToken } from '#db/hash-token.server.ts';
import { countPeople, insertPerson } from '#db/people.server.ts';
import { upsertOrganisation } from '#db/settings.server.ts';
import type { CommandContext } from './command-context.server.ts';

export type CreatedFirstAdmin =
  | { readonly status: 'created'; readonly personId: string }
  | { readonly status: 'token-refused' }
  | { readonly status: 'already-set-up' };

/** Makes the visitor with the printed one-time link the first admin, who is also a learner; then the link is dead. */
export async function createFirstAdmin(
  context: CommandContext,
  given: {
    token: string;
    organisation: string;
    timeZone: string;
    name: string;
    email: string;
    password: string;
  },
): Promise<CreatedFirstAdmin> {
  if ((await countPeople(context.db)) > 0) return { status: 'already-set-up' };
  if (!isSameToken(context.setupToken.value, given.token)) return { status: 'token-refused' };
  const passwordHash = await hash(given.password);
  const personId = context.newId();
  const now = context.now();
  return context.db.inTransaction(async (tx): Promise<CreatedFirstAdmin> => {
    if ((await countPeople(tx)) > 0) return { status: 'already-set-up' };
    await upsertOrganisation(tx, { name: given.organisation, timeZone: given.timeZone });
    await insertPerson(tx, {
      id: personId,
      name: given.name,
      email: given.email,
      roles: ['admin', 'learner'],
      passwordHash,
      createdAt: now,
    });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: personId,
      action: 'organisation.set-up',
      subject: personId,
    });
    context.setupToken.value = null;
    return { status: 'created', personId };
  });
}

function isSameToken(expected: string | null, given: string): boolean {
  if (expected === null) return false;
  return timingSafeEqual(Buffer.from(hashToken(expected)), Buffer.from(hashToken(given)));
}
