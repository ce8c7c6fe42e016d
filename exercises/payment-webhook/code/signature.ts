import { hmacSha256Hex } from '../support/hmac.ts';
import type { SigningSecrets } from '../support/settings.ts';

export type SignatureCheck = 'valid' | 'malformed' | 'expired' | 'mismatch';

interface SignedBody {
  readonly header: string | undefined;
  readonly rawBody: string;
}

const TOLERANCE_MS = 5 * 60 * 1000;

/** Compares a Paylane-Signature header with the raw body; only `valid` may be acted on. */
export function checkSignature(
  { header, rawBody }: SignedBody,
  { secrets, nowMs }: { readonly secrets: SigningSecrets; readonly nowMs: number },
): SignatureCheck {
  const { timestamp, signatures } = readHeader(header ?? '');
  if (!/^\d{1,12}$/.test(timestamp) || signatures.length === 0) return 'malformed';
  if (Math.abs(nowMs - Number(timestamp) * 1000) > TOLERANCE_MS) return 'expired';

  // @plant blank-key
  const keys = [secrets.current, secrets.previous];
  // @clean
  const keys = [secrets.current, secrets.previous].filter((secret) => secret !== '');
  // @end
  // @site blank-key
  const digests = keys.map((key) => hmacSha256Hex(key, `${timestamp}.${rawBody}`));
  // @end
  const isSigned = signatures.some((signature) => digests.some((digest) => isSameText(signature, digest)));
  return isSigned ? 'valid' : 'mismatch';
}

/** Splits `t=<seconds>,v1=<hex>[,v1=<hex>…]`; parts with other names are skipped. */
function readHeader(header: string): { readonly timestamp: string; readonly signatures: readonly string[] } {
  const parts = header.split(',').map((part) => part.trim());
  const valuesOf = (name: string) =>
    parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(name.length + 1));
  return { timestamp: valuesOf('t')[0] ?? '', signatures: valuesOf('v1') };
}

// @decoy digest-length
/** Takes the same time wherever two texts of one length differ. */
function isSameText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index += 1) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  }
  return difference === 0;
}
// @end
