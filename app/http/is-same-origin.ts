const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it is safe, or the browser says that our own page sent it. Remix's own check
 * has gaps (`_data`, resource routes, no Origin), so this one stands before it and looks at every unsafe method.
 */
export function isSameOrigin(request: Request, origins: ReadonlySet<string>): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('Origin');
  return origin !== null && origins.has(origin);
}
