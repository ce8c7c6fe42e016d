/** What is known about the test that runs now. */
export type RunningTest = {
  readonly name: string;
  readonly failures: unknown[];
  /** Reasons of rejections that nobody had handled when a turn ended. */
  readonly rejections: unknown[];
  /** Reasons that somebody took care of. */
  readonly handled: Set<unknown>;
  /** Errors of failed expectations that nobody has caught who may. */
  readonly unseen: Set<object>;
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
    unseen: new Set(),
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
  current.handled.add(reason);
}

/**
 * The reasons of the rejections that nobody took care of in the end. An error counts as handled when somebody handled that
 * very error; which thrown object that is no error left the realm is not always known, so there any handled one counts.
 */
export function lostRejections({ rejections, handled }: RunningTest): readonly unknown[] {
  const hasPlain = [...handled].some(isPlainObject);
  return rejections.filter((reason) => !handled.has(reason) && !(hasPlain && isPlainObject(reason)));
}

function isPlainObject(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && !(reason instanceof Error);
}

/** Returns the value; if it is a promise that was reported as rejected, its reason counts as handled. */
export function awaited(value: unknown): unknown {
  if (current.rejections.length > 0 && value instanceof Promise)
    Reflect.apply(nativeThen, value, [undefined, noteHandled]);
  return value;
}

/**
 * Makes `then`, and with it `catch`, `finally` and `Promise.all`, count a reported rejection as handled, and shows what
 * `Promise.reject` is given to `onReject`.
 */
export function watchPromises(promises: PromiseConstructor, onReject: (reason: unknown) => unknown): void {
  const watched = function (this: unknown, onFulfilled?: unknown, onRejected?: unknown): unknown {
    if (typeof onRejected === 'function') awaited(this);
    return Reflect.apply(nativeThen, this, [onFulfilled, onRejected]);
  };
  Object.defineProperty(watched, 'name', { value: 'then' });
  // oxlint-disable-next-line unicorn/no-thenable -- the prototype of promises has it already
  Object.defineProperty(promises.prototype, 'then', { value: watched, writable: true, configurable: true });
  const nativeReject = promises.reject;
  const { reject } = {
    reject(this: unknown, reason?: unknown): unknown {
      return Reflect.apply(nativeReject, this, [onReject(reason)]);
    },
  };
  Object.defineProperty(promises, 'reject', { value: reject, writable: true, configurable: true });
}
