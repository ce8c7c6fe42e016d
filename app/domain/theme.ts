export const THEMES = ['system', 'light', 'dark'] as const;

/** The colours of a browser: as the system says, or chosen. */
export type Theme = (typeof THEMES)[number];
