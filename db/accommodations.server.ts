import { eq } from 'drizzle-orm';
import type { Writer } from './client.server.ts';
import { accommodations } from './schema/accommodations.ts';

/** Forgets what a person asked for. */
export async function deleteAccommodation(tx: Writer, { personId }: { personId: string }): Promise<void> {
  await tx.delete(accommodations).where(eq(accommodations.personId, personId));
}
