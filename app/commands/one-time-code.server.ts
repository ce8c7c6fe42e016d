import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** One step earlier and later: phones are slow and clocks differ. */
const WINDOW_STEPS = 1;

/** A new secret for an authenticator app, in base32. */
export function newCodeSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads from the picture. */
export function codeAddress({
  secret,
  email,
  issuer,
}: {
  secret: string;
  email: string;
  issuer: string;
}): string {
  return totpOf(secret, { label: email, issuer }).toString();
}

/** The 30-second step that a code belongs to; null when it is none of now. */
export function codeStep({
  secret,
  code,
  now,
}: {
  secret: string;
  code: string;
  now: number;
}): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now, window: WINDOW_STEPS });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}

function totpOf(secret: string, names: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_S });
}
