import { describe, expect, it } from 'vitest';
import { endedSessionCookie, readSessionToken, sessionCookie } from './session-cookie.server.ts';

const HTTPS = { baseUrl: 'https://review.example.org' };
const HTTP = { baseUrl: 'http://localhost:3000' };
const session = { token: 'a'.repeat(43), expiresAt: Date.UTC(2026, 10, 25) };

describe('the session cookie', () => {
  it('is tied to the host and to TLS over https', () => {
    expect(sessionCookie(session, HTTPS)).toBe(
      `__Host-countersign=${session.token}; Expires=Wed, 25 Nov 2026 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  it('has neither prefix nor Secure over plain http', () => {
    expect(sessionCookie(session, HTTP)).toMatch(
      /^countersign=a+; Expires=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('is read back among other cookies', () => {
    expect(readSessionToken(withCookie(`theme=dark; countersign=${session.token}`), HTTP)).toBe(
      session.token,
    );
  });

  it('of plain http is not accepted over https', () => {
    expect(readSessionToken(withCookie(`countersign=${session.token}`), HTTPS)).toBeNull();
  });

  it('with characters that no token has is ignored', () => {
    expect(readSessionToken(withCookie("countersign=' or 1=1 --aaaaaaaaaaaaaaaaa"), HTTP)).toBeNull();
  });

  it('is forgotten at once when the session ends', () => {
    expect(endedSessionCookie(HTTP)).toContain('countersign=; Max-Age=0');
  });
});

function withCookie(cookie: string): Request {
  return new Request('http://localhost/', { headers: { Cookie: cookie } });
}
