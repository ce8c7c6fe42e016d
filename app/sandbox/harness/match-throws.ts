import { matches } from './asymmetric.ts';
import { AssertionError } from './assertion-error.ts';
import { asymmetricRule, equals } from './equals.ts';
import { errorText, formatValue } from './format-value.ts';
import type { Matcher, Matchers, Verdict } from './matcher.ts';
import { noteSeen } from './unseen.ts';

const toThrow: Matcher = (actual, ...expected) => {
  if (typeof actual !== 'function')
    throw new AssertionError(`toThrow needs a function to call, got ${formatValue(actual)}`);
  try {
    actual();
  } catch (error) {
    return thrownVerdict(noteSeen(error), expected);
  }
  return {
    pass: false,
    what: () => `throw ${expected.length === 0 ? 'an error' : describe(expected[0])}`,
    detail: () => 'but it did not throw',
  };
};

export const throwMatchers: Matchers = { toThrow, toThrowError: toThrow };

/** Whether a thrown value (or the reason of a rejected promise) is the one that `toThrow` was given. */
export function thrownVerdict(error: unknown, expected: readonly unknown[]): Verdict {
  if (expected.length === 0 || expected[0] === undefined)
    return { pass: true, what: () => 'throw an error', detail: () => '' };
  const [wanted] = expected;
  return {
    pass: isExpected(error, wanted),
    what: () => `throw ${describe(wanted)}`,
    detail: () => `but it threw ${describe(error)}`,
  };
}

function isExpected(error: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'string' || wanted instanceof RegExp) return matches(messageOf(error), wanted);
  if (typeof wanted === 'function') return error instanceof wanted;
  const rule = asymmetricRule(wanted);
  if (rule) return rule.accepts(error);
  if (wanted instanceof Error) return messageOf(error) === messageOf(wanted) && isCauseEqual(error, wanted);
  return equals(error, wanted);
}

function isCauseEqual(error: unknown, wanted: Error): boolean {
  return wanted.cause === undefined || (error instanceof Error && equals(error.cause, wanted.cause));
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const message: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : '';
}

function describe(wanted: unknown): string {
  if (typeof wanted === 'function') return wanted.name;
  if (wanted instanceof Error) return errorText(wanted);
  if (typeof wanted === 'string') return `an error including ${formatValue(wanted)}`;
  return formatValue(wanted);
}
