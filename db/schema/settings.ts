import { json, string, table } from '../columns.ts';

export const settings = table('setting', {
  key: string('key').primaryKey(),
  value: json<unknown>('value').notNull(),
});
