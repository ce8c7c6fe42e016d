import { hmacSha256Hex } from '../support/hmac.ts';

const HEADER = /^t=(?<seconds>\d{1,12})(?<rest>(?:,\s*[a-z0-9]+=[^,]*)+)$/;

export class SignatureError extends Error {}

/** Throws a SignatureError that names the reason unless one of the secrets signed the body within 300 s of now. */
export function requireSignature(
  header: string,
  rawBody: string,
  { secrets, nowSeconds }: { readonly secrets: readonly string[]; readonly nowSeconds: number },
): void {
  const groups = HEADER.exec(header)?.groups;
  const seconds = groups?.['seconds'] ?? '';
  const offered = [...(groups?.['rest'] ?? '').matchAll(/,\s*v1=([^,]*)/g)].map((match) => match[1] ?? '');
  if (offered.length === 0) throw new SignatureError('malformed');
  const distance = nowSeconds - Number(seconds);
  if (distance > 300 || distance < -300) throw new SignatureError('expired');
  for (const secret of secrets) {
    if (secret.length === 0) continue;
    const digest = hmacSha256Hex(secret, seconds + '.' + rawBody);
    if (offered.some((text) => differenceOf(text, digest) === 0)) return;
  }
  throw new SignatureError('mismatch');
}

function differenceOf(text: string, digest: string): number {
  const padded = text.padEnd(digest.length, ' ');
  return [...digest].reduce(
    (sum, char, index) => sum + (char === padded[index] ? 0 : 1),
    Math.abs(padded.length - digest.length),
  );
}
