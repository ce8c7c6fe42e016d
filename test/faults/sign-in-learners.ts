import { addLearners, signInAs } from '../support/add-person.ts';
import { type Client } from '../support/client.ts';
import type { Scene } from './with-app.ts';

/** Adds so many learners and signs each of them in. */
export async function signInLearners(
  { dataDir, app }: Scene,
  { count, named = 'learner' }: { readonly count: number; readonly named?: string },
): Promise<readonly Client[]> {
  const names = Array.from({ length: count }, (_, index) => `${named} ${index + 1}`);
  await addLearners(dataDir, names);
  const clients: Client[] = [];
  for (const name of names) clients.push(await signInAs(app.url, name));
  return clients;
}
