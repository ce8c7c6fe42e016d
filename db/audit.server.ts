import { and, desc, eq, gte, inArray, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import type { AuditAction } from '#app/domain/audit-action.ts';
import type { Reader, Writer } from './client.server.ts';
import { auditEntries } from './schema/audit.ts';

export type AuditEntry = typeof auditEntries.$inferSelect;

export type AuditFilter = {
  readonly action: AuditAction | null;
  /** Whoever did it or whom it was done to. */
  readonly personId: string | null;
  /** UTC ms, the first that counts. */
  readonly from: number | null;
  /** UTC ms, the first that does not count any more. */
  readonly until: number | null;
};

const VIEWS = ['person.viewed', 'person.exported'] satisfies AuditAction[];

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

/** Entries that pass the filter, newest first, from before an entry on. */
export async function listAuditEntries(
  db: Reader,
  { filter, before, limit }: { filter: AuditFilter; before: AuditPlace | null; limit: number },
): Promise<readonly AuditEntry[]> {
  return db
    .select()
    .from(auditEntries)
    .where(and(passes(filter), before === null ? undefined : isBefore(before)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit);
}

/** Looks of others at what is kept about a person, newest first. */
export async function listViewsOfPerson(
  db: Reader,
  { personId, limit }: { personId: string; limit: number },
): Promise<readonly AuditEntry[]> {
  return db
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.subject, personId),
        inArray(auditEntries.action, VIEWS),
        or(isNull(auditEntries.actorId), ne(auditEntries.actorId, personId)),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit);
}

/** Where a page of the log ends. */
export type AuditPlace = { readonly at: number; readonly id: string };

function isBefore({ at, id }: AuditPlace): SQL | undefined {
  return or(lt(auditEntries.at, at), and(eq(auditEntries.at, at), lt(auditEntries.id, id)));
}

function passes({ action, personId, from, until }: AuditFilter): SQL | undefined {
  return and(
    action === null ? undefined : eq(auditEntries.action, action),
    personId === null
      ? undefined
      : or(eq(auditEntries.actorId, personId), eq(auditEntries.subject, personId)),
    from === null ? undefined : gte(auditEntries.at, from),
    until === null ? undefined : lt(auditEntries.at, until),
  );
}
