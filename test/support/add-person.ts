import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '#db/client.server.ts';
import { insertPerson } from '#db/people.server.ts';
import { createClient, type Client } from './client.ts';
import { ROOT } from './read-imports.ts';

export const PASSWORD = 'correct horse battery';

/** Adds learners to the database of a running server; all have the same password. */
export async function addLearners(dataDir: string, names: readonly string[]): Promise<void> {
  const db = openDatabase(join(dataDir, 'countersign.sqlite'), {
    migrationsFolder: join(ROOT, 'db/migrations'),
  });
  const passwordHash = await hash(PASSWORD);
  await db.inTransaction(async (tx) => {
    for (const name of names) {
      const email = emailOf(name);
      await insertPerson(tx, { id: uuidv7(), name, email, roles: ['learner'], passwordHash, createdAt: 0 });
    }
  });
  db.close();
}

export function emailOf(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
}

/** A client that is signed in as this person. */
export async function signInAs(url: string, name: string): Promise<Client> {
  const client = createClient(url);
  const response = await client.postForm('/sign-in', { email: emailOf(name), password: PASSWORD });
  if (response.status !== 302) throw new Error(`signing in answered ${response.status}`);
  return client;
}
