import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import type { AccountContext } from '#app/commands/command-context.server.ts';
import { parseSettings } from '#app/env.server.ts';
import { ROLES } from '#app/domain/role.ts';
import { openDatabase } from '#db/client.server.ts';
import { CannotRun } from './cannot-run.ts';
import { dataDir, ROOT } from './paths.ts';
import { print } from './print.ts';
import { addUser, listUsers, resetUser, switchUser, type UserReport } from './user-acts.ts';

const ACTS = ['add', 'list', 'reset', 'disable', 'enable'] as const;

export const user = defineCommand({
  meta: {
    name: 'user',
    description: 'Add, list, disable or enable people, or let one choose a new password',
  },
  args: {
    act: { type: 'positional', description: ACTS.join(', ') },
    email: { type: 'positional', description: 'Whose account', required: false },
    name: { type: 'string', description: 'Of a person to add' },
    role: { type: 'string', description: `Of a person to add: admin or learner`, default: 'learner' },
    json: { type: 'boolean', description: 'Print one JSON document' },
  },
  async run({ args }) {
    const act = ACTS.find((known) => known === args.act);
    if (act === undefined)
      throw new CannotRun(`"user ${args.act}" is unknown. There are: ${ACTS.join(', ')}.`);
    const { report, lines } = await withAccounts((context) => runAct(context, act, args));
    print({ ok: true, ...report }, { asJson: args.json === true, lines: () => lines });
  },
});

type Given = {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
  readonly role: string;
};

function runAct(context: AccountContext, act: (typeof ACTS)[number], given: Given): Promise<UserReport> {
  switch (act) {
    case 'list':
      return listUsers(context);
    case 'add':
      return addUser(context, {
        email: requireEmail(given),
        name: requireName(given),
        role: requireRole(given),
      });
    case 'reset':
      return resetUser(context, { email: requireEmail(given) });
    case 'disable':
    case 'enable':
      return switchUser(context, { email: requireEmail(given), to: act });
    default:
      return act satisfies never;
  }
}

/** Opens the database of a server that may be running at the same time. */
async function withAccounts<T>(work: (context: AccountContext) => Promise<T>): Promise<T> {
  const file = join(dataDir(), 'countersign.sqlite');
  if (!existsSync(file)) throw new CannotRun('There is no database here. Set DATA_DIR.', { file });
  const settings = parseSettings(process.env);
  const baseUrl = settings.baseUrl ?? `http://localhost:${settings.port}`;
  const db = openDatabase(file, { migrationsFolder: join(ROOT, 'db/migrations') });
  const context: AccountContext = {
    db,
    now: Date.now,
    newId: uuidv7,
    settings: { baseUrl, isProduction: settings.isProduction, isMailOn: false },
  };
  return work(context).finally(() => db.close());
}

function requireEmail({ email }: Given): string {
  if (!z.email().safeParse(email).success || email === undefined)
    throw new CannotRun('Name the account by its e-mail address, for example: user reset ada@example.org');
  return email;
}

function requireName({ name }: Given): string {
  if (name === undefined || name.trim() === '') throw new CannotRun('Give the name: --name "Ada Lovelace"');
  return name.trim();
}

function requireRole({ role }: Given): 'admin' | 'learner' {
  if (role === 'admin' || role === 'learner') return role;
  const isTeamRole = ROLES.some((known) => known === role);
  const why = isTeamRole ? 'is given in a team, by an admin in the browser' : 'is unknown';
  throw new CannotRun(`The role "${role}" ${why}. There are: admin, learner.`);
}
