import { errorText } from './format-value.ts';

/** What is known about the test that runs now. */
export type RunningTest = {
  readonly name: string;
  readonly failures: unknown[];
  /** Rejections that nobody had handled when a turn ended, by their text. */
  readonly rejections: string[];
  readonly handled: Set<string>;
  readonly onFinished: (() => unknown)[];
  readonly onFailed: (() => unknown)[];
  assertions: number;
  /** Expectations that have begun and not yet come to an end. */
  open: number;
  wantedAssertions: number | null;
  needsAssertion: boolean;
};

let current = createRunningTest('');

/** A test about to run. */
export function createRunningTest(name: string): RunningTest {
  return {
    name,
    failures: [],
    rejections: [],
    handled: new Set(),
    onFinished: [],
    onFailed: [],
    assertions: 0,
    open: 0,
    wantedAssertions: null,
    needsAssertion: false,
  };
}

/** Makes `test` the one that expectations count for. */
export function setRunningTest(test: RunningTest): void {
  current = test;
}

/** The test that runs now; outside of tests a nameless one. */
export function runningTest(): RunningTest {
  return current;
}

/** Remembers that somebody took care of a rejected promise, even if late. */
export function noteHandled(reason: unknown): void {
  current.handled.add(rejectionText(reason));
}

/** How a rejection is named; used to match a late handler with an early report. */
export function rejectionText(reason: unknown): string {
  return typeof reason === 'object' && reason !== null ? errorText(reason) : String(reason);
}
