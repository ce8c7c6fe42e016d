import { insertAuditEntry } from '#db/audit.server.ts';
import { deleteSessionOfPerson, deleteSessionsOfPerson } from '#db/sessions.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** `one` is the session with this hash; `others` are all but it. */
export type SessionsToEnd =
  { readonly which: 'all' } | { readonly which: 'one' | 'others'; readonly tokenHash: string };

/** Ends sessions of a person at once; gives how many there were. */
export async function endSessions(
  context: AccountContext,
  { actorId, personId, sessions }: { actorId: string | null; personId: string; sessions: SessionsToEnd },
): Promise<{ readonly ended: number }> {
  return context.db.inTransaction(async (tx) => {
    const ended =
      sessions.which === 'one'
        ? Number(await deleteSessionOfPerson(tx, { tokenHash: sessions.tokenHash, personId }))
        : await deleteSessionsOfPerson(tx, {
            personId,
            except: sessions.which === 'others' ? sessions.tokenHash : undefined,
          });
    if (ended > 0) {
      await insertAuditEntry(tx, {
        id: context.newId(),
        at: context.now(),
        actorId,
        action: 'session.ended',
        subject: personId,
        detail: { sessions: ended },
      });
    }
    return { ended };
  });
}
