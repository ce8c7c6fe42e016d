import { insertAuditEntry } from '#db/audit.server.ts';
import { findAccount, type Account } from '#db/accounts.server.ts';
import { listRoles } from '#db/roles.server.ts';
import { findAuthenticator } from '#db/second-factors.server.ts';
import { listSessions } from '#db/sessions.server.ts';
import { listTeamsOfPerson } from '#db/teams.server.ts';
import type { AccountContext } from './command-context.server.ts';

/** What an admin sees of somebody's account. */
export type ViewedAccount = {
  readonly account: Account;
  readonly roles: Awaited<ReturnType<typeof listRoles>>;
  readonly teams: Awaited<ReturnType<typeof listTeamsOfPerson>>;
  readonly sessions: number;
  readonly hasSecondFactor: boolean;
};

/** Shows an account to an admin; that somebody else looked is noted, and the person can be told. */
export async function viewAccount(
  context: AccountContext,
  { actorId, personId }: { actorId: string; personId: string },
): Promise<ViewedAccount | undefined> {
  const { db } = context;
  const account = await findAccount(db, { personId });
  if (account === undefined) return undefined;
  const now = context.now();
  if (actorId !== personId) {
    await db.inTransaction((tx) =>
      insertAuditEntry(tx, {
        id: context.newId(),
        at: now,
        actorId,
        action: 'person.viewed',
        subject: personId,
        detail: { what: 'account' },
      }),
    );
  }
  const [roles, teams, sessions, authenticator] = await Promise.all([
    listRoles(db, { personId }),
    listTeamsOfPerson(db, { personId }),
    listSessions(db, { personId, now }),
    findAuthenticator(db, { personId }),
  ]);
  return { account, roles, teams, sessions: sessions.length, hasSecondFactor: authenticator !== undefined };
}
