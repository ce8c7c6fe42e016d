import { asc, like } from 'drizzle-orm';
import { parseOrganisation, type Organisation } from '#app/domain/organisation/organisation.ts';
import type { Reader, Writer } from './client.server.ts';
import { settings } from './schema/settings.ts';

const PREFIX = 'organisation.';

/** The organisation's settings; what was never set has its usual value. */
export async function findOrganisation(db: Reader): Promise<Organisation> {
  const rows = await db
    .select()
    .from(settings)
    .where(like(settings.key, `${PREFIX}%`))
    .orderBy(asc(settings.key))
    .limit(100);
  return parseOrganisation(
    Object.fromEntries(rows.map(({ key, value }) => [key.slice(PREFIX.length), value])),
  );
}

/** Changes what is given of the organisation's settings. */
export async function upsertOrganisation(tx: Writer, change: Partial<Organisation>): Promise<void> {
  for (const [name, value] of Object.entries(change)) {
    await tx
      .insert(settings)
      .values({ key: PREFIX + name, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } });
  }
}
