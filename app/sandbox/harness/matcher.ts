import { formatValue } from './format-value.ts';
import { sentence } from './shorten.ts';

/** What a matcher found: `what` completes "expected X to …" and serves the negated form as well. Words are made only when needed. */
export type Verdict = { readonly pass: boolean; readonly what: () => string; readonly detail?: () => string };
export type Matcher = (actual: unknown, ...values: readonly unknown[]) => Verdict;
export type Matchers = Readonly<Record<string, Matcher>>;

/** "expected 5 to be 4", or with "not" when the matcher was negated. */
export function verdictText(actual: unknown, verdict: Verdict, isNot: boolean): string {
  const difference = isNot ? '' : (verdict.detail?.() ?? '');
  const detail = difference === '' ? '' : ` ${difference}`;
  const seen = `expected ${formatValue(actual)}`;
  return sentence({ seen, joint: isNot ? ' not to ' : ' to ', wanted: verdict.what(), detail });
}
