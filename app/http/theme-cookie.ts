import { THEMES, type Theme } from '#app/domain/theme.ts';
import { readCookie } from './read-cookie.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The theme that this browser chose; `system` when it chose none. */
export function readTheme(request: Request): Theme {
  const value = readCookie(request, 'theme');
  return THEMES.find((theme) => theme === value) ?? 'system';
}

/** The Set-Cookie value that remembers a theme for a year. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; Max-Age=${ONE_YEAR_SECONDS}; Path=/; SameSite=Lax`;
}
