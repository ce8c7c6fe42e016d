import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { insertAuditEntry } from '#db/audit.server.ts';
import { findOrganisation, upsertOrganisation } from '#db/settings.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** Changes settings of the organisation; the audit log keeps what they were before. */
export async function changeOrganisation(
  context: AccountContext,
  { actorId, change }: { actorId: string; change: Partial<Organisation> },
): Promise<void> {
  await context.db.inTransaction(async (tx) => {
    const before = await findOrganisation(tx);
    await upsertOrganisation(tx, change);
    const told = Object.entries({ ...before, ...change }).flatMap(([name, value]) => {
      const old = JSON.stringify(Object.entries(before).find(([key]) => key === name)?.[1]);
      return old === JSON.stringify(value) ? [] : [[name, `${old} → ${JSON.stringify(value)}`]];
    });
    if (told.length === 0) return;
    await insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'organisation.changed',
      subject: null,
      detail: Object.fromEntries(told),
    });
  });
}
