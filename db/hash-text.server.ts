import { createHash } from 'node:crypto';

/** `sha256-…` over a text, as hashes stand in the ledger. */
export function hashText(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex')}`;
}
