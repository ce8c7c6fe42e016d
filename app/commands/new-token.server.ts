import { randomBytes } from 'node:crypto';
import { hashToken } from '#db/hash-token.server.ts';

/** A 256-bit secret for a link or a cookie, and the hash that is kept of it. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}
