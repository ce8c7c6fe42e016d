import { createHash } from 'node:crypto';

/** What the session table is keyed by: a stolen copy of the table opens no session. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
