import type { ProfileSettings } from '#app/domain/person/profile-settings.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { updatePerson } from '#db/people.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Keeps a person's own name and settings. */
export async function changeProfile(
  context: AccountContext,
  { personId, name, profile }: { personId: string; name: string; profile: ProfileSettings },
): Promise<void> {
  await context.db.inTransaction(async (tx) => {
    await updatePerson(tx, { personId, change: { name, profile } });
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId: personId,
      action: 'person.changed',
      subject: personId,
    });
  });
}
