import { z } from 'zod';
import { isTimeZone } from '../time-zone.ts';

const settingsSchema = z.object({
  /** Null: as the organisation has it. */
  timeZone: z.string().refine(isTimeZone).nullable().default(null),
  /** Of code, in pixels. */
  fontSize: z.int().min(11).max(22).default(13),
  /** Whether single keys act in the workbench. */
  hasKeys: z.boolean().default(true),
  /** Whether editors are set up for a screen reader. */
  isScreenReader: z.boolean().default(false),
});

/** How a person wants the product to be. */
export type ProfileSettings = z.infer<typeof settingsSchema>;

const DEFAULT_PROFILE: ProfileSettings = settingsSchema.parse({});

/** The settings kept for a person; what is missing has its usual value. */
export function parseProfile(kept: unknown): ProfileSettings {
  const parsed = settingsSchema.safeParse(kept ?? {});
  return parsed.success ? parsed.data : DEFAULT_PROFILE;
}
