import { listAuditEntries, type AuditEntry } from '#db/audit.server.ts';
import type { Reader } from '#db/client.server.ts';
import { findAccountByEmail } from '#db/accounts.server.ts';
import { listNames } from '#db/people.server.ts';
import { listTeamNames } from '#db/teams.server.ts';
import { timeRange, type AuditFilters } from './audit-filters.ts';

/** An entry with the names of whom and what it is about. */
export type ToldEntry = {
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  /** A person or team by name, another thing by its id. */
  readonly subject: string | null;
  readonly detail: string;
};

/** Entries of the audit log that pass the filters, newest first. */
export async function readAudit(
  db: Reader,
  { filters, limit }: { filters: AuditFilters; limit: number },
): Promise<readonly ToldEntry[]> {
  const personId = await personIn(db, filters.person);
  const filter = { action: filters.action, personId, ...timeRange(filters) };
  const entries = await listAuditEntries(db, { filter, before: filters.before, limit });
  const ids = [...new Set(entries.flatMap(({ actorId, subject }) => [actorId, subject]))].filter(
    (id) => id !== null,
  );
  const names = new Map([
    ...(await listNames(db, { personIds: ids })),
    ...(await listTeamNames(db, { teamIds: ids })),
  ]);
  return entries.map((entry) => tell(entry, names));
}

/** An address stands for the person who has it. */
async function personIn(db: Reader, person: string | null): Promise<string | null> {
  if (person === null || !person.includes('@')) return person;
  return (await findAccountByEmail(db, { email: person }))?.id ?? person;
}

function tell(
  { id, at, actorId, action, subject, detail }: AuditEntry,
  names: ReadonlyMap<string, string>,
): ToldEntry {
  const isSelf = subject !== null && subject === actorId;
  return {
    id,
    at,
    actor: actorId === null ? 'the server' : (names.get(actorId) ?? actorId),
    action,
    subject: subject === null || isSelf ? null : (names.get(subject) ?? subject),
    detail: Object.entries(detail)
      .filter(([, value]) => value !== null && value !== '')
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(', '),
  };
}
