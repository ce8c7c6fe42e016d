const ANY_ORIGIN = 'http://inside.invalid';

/** The path, query and hash of a place inside this site; anything that could lead elsewhere (`//e`, `/\e`, `javascript:`) gives `/`. */
export function safePath(to: string | null | undefined): string {
  if (!to || !/^\/(?![/\\])/.test(to) || /[\s\\]/.test(to)) return '/';
  if (!URL.canParse(to, ANY_ORIGIN)) return '/';
  const url = new URL(to, ANY_ORIGIN);
  if (url.origin !== ANY_ORIGIN || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
