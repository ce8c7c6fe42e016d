import { stringify } from 'csv-stringify/sync';
import { insertAuditEntry } from '#db/audit.server.ts';
import type { AccountContext } from './command-context.server.ts';

type Entry = {
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: string;
};

/** Entries as CSV that no spreadsheet takes for formulas; notes who took them out. */
export async function exportAudit(
  context: AccountContext,
  { actorId, query, entries }: { actorId: string; query: string; entries: readonly Entry[] },
): Promise<string> {
  await context.db.inTransaction((tx) =>
    insertAuditEntry(tx, {
      id: context.newId(),
      at: context.now(),
      actorId,
      action: 'audit.exported',
      subject: null,
      detail: { query, entries: entries.length },
    }),
  );
  return stringify(
    entries.map(({ at, ...entry }) => ({ at: new Date(at).toISOString(), ...entry })),
    { header: true, columns: ['at', 'actor', 'action', 'subject', 'detail', 'id'], escape_formulas: true },
  );
}
