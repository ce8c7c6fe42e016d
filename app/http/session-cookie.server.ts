import { readCookie } from './read-cookie.ts';

/** Over https the `__Host-` prefix ties the cookie to this host; plain http cannot have it. */
function nameFor(baseUrl: string, suffix: '' | '-step' = ''): string {
  return `${isSecure(baseUrl) ? '__Host-' : ''}countersign${suffix}`;
}

/** The session token that the browser sent, or null. */
export function readSessionToken(request: Request, { baseUrl }: { baseUrl: string }): string | null {
  const token = readCookie(request, nameFor(baseUrl));
  return token !== null && /^[\w-]{20,200}$/.test(token) ? token : null;
}

/** The Set-Cookie value that starts a session until `expiresAt` (UTC ms). */
export function sessionCookie(
  session: { token: string; expiresAt: number },
  { baseUrl }: { baseUrl: string },
): string {
  return `${nameFor(baseUrl)}=${session.token}; Expires=${new Date(session.expiresAt).toUTCString()}; ${attributes(baseUrl)}`;
}

/** The Set-Cookie value that forgets the session. */
export function endedSessionCookie({ baseUrl }: { baseUrl: string }): string {
  return `${nameFor(baseUrl)}=; Max-Age=0; ${attributes(baseUrl)}`;
}

/** The token of a sign-in that waits for its next step, or null. */
export function readStepToken(request: Request, { baseUrl }: { baseUrl: string }): string | null {
  const token = readCookie(request, nameFor(baseUrl, '-step'));
  return token !== null && /^[\w-]{20,200}$/.test(token) ? token : null;
}

/** The Set-Cookie value that keeps a sign-in which waits for its next step. */
export function stepCookie(
  step: { token: string; expiresAt: number },
  { baseUrl }: { baseUrl: string },
): string {
  return `${nameFor(baseUrl, '-step')}=${step.token}; Expires=${new Date(step.expiresAt).toUTCString()}; ${attributes(baseUrl)}`;
}

/** The Set-Cookie value that forgets it. */
export function endedStepCookie({ baseUrl }: { baseUrl: string }): string {
  return `${nameFor(baseUrl, '-step')}=; Max-Age=0; ${attributes(baseUrl)}`;
}

function attributes(baseUrl: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`;
}

function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https://');
}
