import { errorJson } from './error-json.server.ts';

/** The answer to a script that asks too often: 429 with Retry-After in whole seconds, at least one. */
export function tooMany(retryAfterMs: number): Response {
  const seconds = retryAfterSeconds(retryAfterMs);
  return errorJson(429, `Too many requests. Try again in ${seconds} s.`, { 'Retry-After': String(seconds) });
}

/** Whole seconds to wait, rounded up, at least one. */
export function retryAfterSeconds(retryAfterMs: number): number {
  return Math.max(1, Math.ceil(retryAfterMs / 1000));
}
