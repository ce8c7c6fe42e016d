import { AssertionError } from './assertion-error.ts';
import { equals } from './equals.ts';
import { formatValue } from './format-value.ts';
import type { Matcher, Matchers, Verdict } from './matcher.ts';
import { mockName, mockRecord, type MockRecord } from './mock.ts';

/** Matchers about what a mock saw. */
export const callMatchers: Matchers = {
  toHaveBeenCalled: about((mock) => ({ pass: mock.calls.length > 0, what: () => 'have been called' })),
  toHaveBeenCalledTimes: about((mock, times) => ({
    pass: mock.calls.length === times,
    what: () => `have been called ${formatValue(times)} times`,
    detail: () => `but it was called ${mock.calls.length} times`,
  })),
  toHaveBeenCalledOnce: about((mock) => ({
    pass: mock.calls.length === 1,
    what: () => 'have been called once',
    detail: () => `but it was called ${mock.calls.length} times`,
  })),
  toHaveBeenCalledWith: about((mock, ...values) => ({
    pass: mock.calls.some((call) => equals(call, values)),
    what: () => `have been called with ${formatValue(values)}`,
    detail: () => seen(mock.calls),
  })),
  toHaveBeenCalledExactlyOnceWith: about((mock, ...values) => ({
    pass: mock.calls.length === 1 && equals(mock.calls[0], values),
    what: () => `have been called once, with ${formatValue(values)}`,
    detail: () => seen(mock.calls),
  })),
  toHaveBeenLastCalledWith: about((mock, ...values) => ({
    pass: mock.calls.length > 0 && equals(mock.calls.at(-1), values),
    what: () => `have been last called with ${formatValue(values)}`,
    detail: () => seen(mock.calls.slice(-1)),
  })),
  toHaveBeenNthCalledWith: about((mock, nth, ...values) => ({
    pass: equals(mock.calls[Number(nth) - 1], values),
    what: () => `have been called with ${formatValue(values)} at call ${formatValue(nth)}`,
    detail: () => seen(mock.calls),
  })),
  toHaveBeenCalledBefore: inOrder('before', (first, second) => first < second),
  toHaveBeenCalledAfter: inOrder('after', (first, second) => first > second),
  toHaveReturned: about((mock) => ({ pass: returned(mock).length > 0, what: () => 'have returned' })),
  toHaveReturnedTimes: about((mock, times) => ({
    pass: returned(mock).length === times,
    what: () => `have returned ${formatValue(times)} times`,
    detail: () => `but it did ${returned(mock).length} times`,
  })),
  toHaveReturnedWith: about((mock, value) => ({
    pass: returned(mock).some((other) => equals(other, value)),
    what: () => `have returned ${formatValue(value)}`,
  })),
  toHaveLastReturnedWith: about((mock, value) => ({
    pass: isReturn(mock.results.at(-1), value),
    what: () => `have last returned ${formatValue(value)}`,
  })),
  toHaveNthReturnedWith: about((mock, nth, value) => ({
    pass: isReturn(mock.results[Number(nth) - 1], value),
    what: () => `have returned ${formatValue(value)} at call ${formatValue(nth)}`,
  })),
  toHaveResolved: about((mock) => ({ pass: resolved(mock).length > 0, what: () => 'have resolved' })),
  toHaveResolvedTimes: about((mock, times) => ({
    pass: resolved(mock).length === times,
    what: () => `have resolved ${formatValue(times)} times`,
  })),
  toHaveResolvedWith: about((mock, value) => ({
    pass: resolved(mock).some((other) => equals(other, value)),
    what: () => `have resolved with ${formatValue(value)}`,
  })),
};

function about(judge: (mock: MockRecord, ...values: readonly unknown[]) => Verdict): Matcher {
  return (actual, ...values) => judge(recordOf(actual), ...values);
}

function inOrder(word: string, isRight: (first: number, second: number) => boolean): Matcher {
  return (actual, other) => {
    const first = recordOf(actual).order[0];
    const second = recordOf(other).order[0];
    return {
      pass: first !== undefined && second !== undefined && isRight(first, second),
      what: () => `have been called ${word} ${mockName(other)}`,
    };
  };
}

function recordOf(actual: unknown): MockRecord {
  const record = mockRecord(actual);
  if (record === undefined)
    throw new AssertionError(`expected a mock (vi.fn or vi.spyOn), got ${formatValue(actual)}`);
  return record;
}

function returned(mock: MockRecord): readonly unknown[] {
  return mock.results.filter((result) => result.type === 'return').map((result) => result.value);
}

function resolved(mock: MockRecord): readonly unknown[] {
  return mock.settled.filter((result) => result.type === 'fulfilled').map((result) => result.value);
}

function isReturn(result: MockRecord['results'][number] | undefined, value: unknown): boolean {
  return result?.type === 'return' && equals(result.value, value);
}

function seen(calls: readonly (readonly unknown[])[]): string {
  return calls.length === 0
    ? 'but it was never called'
    : `but it was called with ${calls
        .slice(0, 3)
        .map((call) => formatValue(call))
        .join(', ')}`;
}
