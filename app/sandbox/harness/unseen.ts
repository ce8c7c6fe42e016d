import { runningTest } from './running-test.ts';

/** An expectation failed: unless the test or the harness catches its error, the test fails. */
export function noteUnseen(error: object): void {
  runningTest().unseen.add(error);
}

/** Somebody who may has caught it. */
export function noteSeen(error: unknown): unknown {
  if (typeof error === 'object' && error !== null) runningTest().unseen.delete(error);
  return error;
}

/** What a test file's own ways to catch tell the harness. */
export function createSeen(): Readonly<Record<string, unknown>> {
  const then = Promise.prototype.then;
  return Object.freeze({
    error: noteSeen,
    handler: (handler: unknown): unknown =>
      typeof handler === 'function'
        ? new Proxy(handler, {
            apply: (target, self: unknown, values: unknown[]): unknown => {
              noteSeen(values[0]);
              return Reflect.apply(target, self, values);
            },
          })
        : handler,
    settled: (promise: unknown): unknown => {
      if (promise instanceof Promise) Reflect.apply(then, promise, [noteReasons]);
      return promise;
    },
  });
}

function noteReasons(results: unknown): void {
  if (!Array.isArray(results)) return;
  for (const result of results)
    if (typeof result === 'object' && result !== null) noteSeen(Reflect.get(result, 'reason'));
}
