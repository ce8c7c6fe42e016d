import type { Writer } from './client.server.ts';
import { auditEntries } from './schema/audit.ts';

export type AuditAction =
  | 'organisation.set-up'
  | 'session.sign-in'
  | 'session.sign-in-refused'
  | 'session.sign-out'
  | 'attempt.started'
  | 'attempt.submitted'
  | 'attempt.graded'
  | 'dispute.filed'
  | 'dispute.withdrawn';

/** Appends to the audit log, in the transaction of the change that it tells of. */
export async function insertAuditEntry(
  tx: Writer,
  entry: {
    readonly id: string;
    readonly at: number;
    readonly actorId: string | null;
    readonly action: AuditAction;
    readonly subject: string | null;
    readonly detail?: Readonly<Record<string, string | number | null>>;
  },
): Promise<void> {
  await tx.insert(auditEntries).values({ ...entry, detail: entry.detail ?? {} });
}
