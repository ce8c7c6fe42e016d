import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccount } from '#db/accounts.server.ts';
import { findProfile } from '#db/people.server.ts';
import { listRoles } from '#db/roles.server.ts';
import { readPersonRecord } from '#db/person-record.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Everything that is kept about a person, as plain data without secrets; undefined for an unknown one. */
export async function exportPerson(
  context: AccountContext,
  { actorId, personId }: { actorId: string; personId: string },
): Promise<object | undefined> {
  const account = await findAccount(context.db, { personId });
  if (account === undefined) return undefined;
  const now = context.now();
  await context.db.inTransaction((tx) =>
    insertAuditEntry(tx, {
      id: context.newId(),
      at: now,
      actorId,
      action: 'person.exported',
      subject: personId,
    }),
  );
  return {
    exportedAt: new Date(now).toISOString(),
    account,
    roles: await listRoles(context.db, { personId }),
    profile: await findProfile(context.db, { personId }),
    ...(await readPersonRecord(context.db, { personId })),
  };
}
