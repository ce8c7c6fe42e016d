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

const nativeThen = Promise.prototype.then;
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

/** Returns the value; if it is a promise that was reported as rejected, its reason counts as handled. */
export function awaited(value: unknown): unknown {
  if (current.rejections.length > 0 && value instanceof Promise)
    Reflect.apply(nativeThen, value, [undefined, noteHandled]);
  return value;
}

/** Makes `then`, and with it `catch`, `finally` and `Promise.all`, count a reported rejection as handled. */
export function watchThen(promises: PromiseConstructor): void {
  const watched = function (this: unknown, onFulfilled?: unknown, onRejected?: unknown): unknown {
    if (typeof onRejected === 'function') awaited(this);
    return Reflect.apply(nativeThen, this, [onFulfilled, onRejected]);
  };
  Object.defineProperty(watched, 'name', { value: 'then' });
  // oxlint-disable-next-line unicorn/no-thenable -- the prototype of promises has it already
  Object.defineProperty(promises.prototype, 'then', { value: watched, writable: true, configurable: true });
}

/** How a rejection is named; used to match a late handler with an early report. */
export function rejectionText(reason: unknown): string {
  return typeof reason === 'object' && reason !== null ? errorText(reason) : String(reason);
}
