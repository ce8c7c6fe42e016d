import { eq } from 'drizzle-orm';
import type { Reader, Writer } from './client.server.ts';
import { settings } from './schema.ts';

type SettingKey = 'organisation.name';

/** A setting of the organisation; undefined before it was made. */
export async function findSetting(db: Reader, key: SettingKey): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.key, key)).limit(1);
  return row?.value;
}

/** Makes or replaces a setting. */
export async function upsertSetting(tx: Writer, key: SettingKey, value: string): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
