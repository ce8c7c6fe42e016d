import { hmacSha256Hex } from '../support/hmac.ts';
import type { SigningSecrets } from '../support/settings.ts';

export type SignatureCheck = 'valid' | 'malformed' | 'expired' | 'mismatch';

const SECONDS = /^\s*t=(?<seconds>\d{1,12})\s*$/;
const SIGNATURE = /^\s*v1=(?<hex>.*?)\s*$/;

/** One pass over the header's parts, then one over the secrets that are set. */
export function checkSignature(
  request: { readonly header: string | undefined; readonly rawBody: string },
  { secrets, nowMs }: { readonly secrets: SigningSecrets; readonly nowMs: number },
): SignatureCheck {
  let seconds: string | undefined;
  const offered = new Set<string>();
  for (const part of request.header?.split(',') ?? []) {
    seconds ??= SECONDS.exec(part)?.groups?.['seconds'];
    const hex = SIGNATURE.exec(part)?.groups?.['hex'];
    if (hex !== undefined) offered.add(hex);
  }
  if (seconds === undefined || offered.size === 0) return 'malformed';

  const distance = nowMs / 1000 - Number(seconds);
  if (distance > 300 || distance < -300) return 'expired';
  for (const secret of Object.values(secrets)) {
    if (secret.length === 0) continue;
    const digest = hmacSha256Hex(secret, seconds + '.' + request.rawBody);
    for (const text of offered) if (differenceOf(text, digest) === 0) return 'valid';
  }
  return 'mismatch';
}

function differenceOf(text: string, digest: string): number {
  const padded = text.padEnd(digest.length, ' ');
  return [...digest].reduce(
    (sum, char, index) => sum + (char === padded[index] ? 0 : 1),
    Math.abs(padded.length - digest.length),
  );
}
