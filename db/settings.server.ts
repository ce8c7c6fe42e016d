import type { Writer } from './client.server.ts';
import { settings } from './schema/settings.ts';

type SettingKey = 'organisation.name';

/** Makes or replaces a setting. */
export async function upsertSetting(tx: Writer, key: SettingKey, value: string): Promise<void> {
  await tx
    .insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } });
}
