import { listAuditEntries } from '#db/audit.server.ts';
import type { TestContext } from './command-context.ts';

/** What the audit log tells about a person or thing, newest first. */
export async function auditOf({ db }: TestContext, subject: string): Promise<readonly string[]> {
  const filter = { action: null, personId: subject, from: null, until: null };
  const entries = await listAuditEntries(db, { filter, before: null, limit: 50 });
  return entries.map(({ action }) => action);
}
