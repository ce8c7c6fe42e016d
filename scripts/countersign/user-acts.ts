import { createPerson } from '#app/commands/create-person.server.ts';
import type { AccountContext } from '#app/commands/command-context.server.ts';
import { disablePerson } from '#app/commands/disable-person.server.ts';
import { enablePerson } from '#app/commands/enable-person.server.ts';
import { startPasswordReset } from '#app/commands/start-password-reset.server.ts';
import { accountState } from '#app/domain/person/account-state.ts';
import { findAccountByEmail, listAccounts, type Account } from '#db/accounts.server.ts';
import { listRoles } from '#db/roles.server.ts';
import { CannotRun } from './cannot-run.ts';

/** What a program reads, and what a person reads. */
export type UserReport = { readonly report: object; readonly lines: readonly string[] };

const MOST_LISTED = 10_000;
const EVERYBODY = { words: [], role: null, teamId: null, state: null } as const;
/** The command line acts for nobody who has an account. */
const NOBODY = { actorId: null } as const;

/** Adds a person and gives the one-time link with which they choose their password. */
export async function addUser(
  context: AccountContext,
  { email, name, role }: { email: string; name: string; role: 'admin' | 'learner' },
): Promise<UserReport> {
  const roles = role === 'admin' ? (['learner', 'admin'] as const) : (['learner'] as const);
  const created = await createPerson(context, { ...NOBODY, name, email, roles });
  if (created.status === 'address-taken')
    throw new CannotRun(`${email} has an account already. Write: user reset ${email}`);
  return giveLink(context, { personId: created.personId, email });
}

/** Everybody, with roles and state. */
export async function listUsers({ db }: AccountContext): Promise<UserReport> {
  const accounts = await listAccounts(db, { filter: EVERYBODY, limit: MOST_LISTED, offset: 0 });
  const users = await Promise.all(
    accounts.map(async (account) => ({
      name: account.name,
      email: account.email,
      roles: await listRoles(db, { personId: account.id }),
      state: accountState(account),
    })),
  );
  const lines = users.map(({ name, email, roles, state }) =>
    [email.padEnd(32), name.padEnd(24), state.padEnd(8), roles.join(', ')].join('  '),
  );
  return { report: { users }, lines: lines.length > 0 ? lines : ['Nobody has an account yet.'] };
}

/** The one-time link with which a person chooses a new password. */
export async function resetUser(context: AccountContext, { email }: { email: string }): Promise<UserReport> {
  const { id } = await requireAccount(context, email);
  return giveLink(context, { personId: id, email });
}

/** Deactivates or reactivates an account. */
export async function switchUser(
  context: AccountContext,
  { email, to }: { email: string; to: 'disable' | 'enable' },
): Promise<UserReport> {
  const { id: personId } = await requireAccount(context, email);
  const act = to === 'disable' ? disablePerson : enablePerson;
  const { status } = await act(context, { ...NOBODY, personId });
  switch (status) {
    case 'disabled':
    case 'was-disabled':
      return { report: { email, status }, lines: [`${email} is deactivated and signed out everywhere.`] };
    case 'enabled':
    case 'was-enabled':
      return { report: { email, status }, lines: [`${email} can sign in.`] };
    case 'last-admin':
      throw new CannotRun(`${email} is the last admin. Make another one first: user add … --role admin`);
    case 'erased':
      throw new CannotRun(`${email} was erased and cannot come back.`);
    case 'unknown-person':
      throw new CannotRun(`Nobody has the address ${email}. Write: user list`);
    default:
      return status satisfies never;
  }
}

async function requireAccount({ db }: AccountContext, email: string): Promise<Account> {
  const account = await findAccountByEmail(db, { email });
  if (account === undefined) throw new CannotRun(`Nobody has the address ${email}. Write: user list`);
  return account;
}

async function giveLink(
  context: AccountContext,
  { personId, email }: { personId: string; email: string },
): Promise<UserReport> {
  const started = await startPasswordReset(context, { ...NOBODY, personId });
  if (started.status === 'unknown-person')
    throw new CannotRun(`${email} is deactivated. Write: user enable ${email}`);
  const { url, expiresAt } = started;
  return {
    report: { email, url, expiresAt: new Date(expiresAt).toISOString() },
    lines: [`${email} chooses a password with this link; it works once, within 24 hours:`, `  ${url}`],
  };
}
