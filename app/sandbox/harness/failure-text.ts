import { AssertionError } from './assertion-error.ts';
import { bounded } from './bounds.ts';
import { UNKNOWN_OBJECT } from './departures.ts';
import { errorText, formatValue } from './format-value.ts';

/**
 * What went wrong in one line: an assertion's own words, or the exception with its class, or the thrown value. A thrown
 * proxy may answer every question by throwing again, so nothing that it does may keep the failure from being reported.
 */
export function failureText(error: unknown): string {
  try {
    if (error instanceof AssertionError) return bounded(error.message);
    return bounded(error instanceof Error ? errorText(error) : `threw ${thrownText(error)}`);
  } catch {
    return 'threw a value that cannot be read';
  }
}

/** Names the reason of a rejection. */
export function rejectionText(reason: unknown): string {
  try {
    return reason instanceof Error ? errorText(reason) : thrownText(reason);
  } catch {
    return 'a value that cannot be read';
  }
}

function thrownText(value: unknown): string {
  return value === UNKNOWN_OBJECT ? 'an object that is no error' : formatValue(value);
}
