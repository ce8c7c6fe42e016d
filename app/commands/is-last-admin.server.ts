import type { Reader } from '#db/client.server.ts';
import { findPerson } from '#db/people.server.ts';
import { countHolders } from '#db/roles.server.ts';

/** Whether nobody could administer this organisation any more without this person. */
export async function isLastAdmin(db: Reader, { personId }: { personId: string }): Promise<boolean> {
  const person = await findPerson(db, { personId });
  return (
    person !== undefined &&
    person.roles.includes('admin') &&
    (await countHolders(db, { role: 'admin' })) === 1
  );
}
