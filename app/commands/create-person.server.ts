import type { Role } from '#app/domain/role.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccountByEmail } from '#db/accounts.server.ts';
import { insertPerson } from '#db/people.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Adds a person who has no password yet; `address-taken` when the address has an account, in whatever state. */
export async function createPerson(
  context: AccountContext,
  given: { actorId: string | null; name: string; email: string; roles: readonly Role[] },
): Promise<{ readonly status: 'created'; readonly personId: string } | { readonly status: 'address-taken' }> {
  const personId = context.newId();
  const now = context.now();
  return context.db.inTransaction(async (tx) => {
    if (await findAccountByEmail(tx, given)) return { status: 'address-taken' };
    const { name, email, roles } = given;
    await insertPerson(tx, { id: personId, name, email, roles, passwordHash: '', createdAt: now });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId: given.actorId,
      action: 'person.created',
      subject: personId,
      detail: { roles: roles.join(', ') },
    });
    return { status: 'created', personId };
  });
}
