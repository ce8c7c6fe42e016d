import { insertAuditEntry } from '#db/audit.server.ts';
import { deletePasskeyOfPerson } from '#db/passkeys.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Takes one of a person's own passkeys away. */
export async function removePasskey(
  context: AccountContext,
  { personId, credentialId }: { personId: string; credentialId: string },
): Promise<{ readonly status: 'removed' | 'missing' }> {
  return context.db.inTransaction(async (tx) => {
    if (!(await deletePasskeyOfPerson(tx, { credentialId, personId }))) return { status: 'missing' };
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId: personId,
      action: 'passkey.removed',
      subject: personId,
    });
    return { status: 'removed' };
  });
}
