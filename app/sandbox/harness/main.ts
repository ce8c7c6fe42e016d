import { AssertionError } from './assertion-error.ts';
import { dateNow, fixIntlNow, performanceNow, seedClock, timerGlobals, virtualDate } from './clock.ts';
import { createConsole } from './console-log.ts';
import { createExpect } from './expect.ts';
import { lockRealm, strip } from './lock-realm.ts';
import { lockSupport } from './lock-support.ts';
import { controlsOf } from './mock.ts';
import { createRandom } from './random.ts';
import { failureText } from './failure-text.ts';
import { failCurrentStep, NEVER_SETTLES, runSuite, type Result } from './run-suite.ts';
import { createDepartures } from './departures.ts';
import { awaited, runningTest, watchPromises } from './running-test.ts';
import { hideStacks, placeOf } from './stacks.ts';
import { writableOf } from './slots.ts';
import { createCollector } from './suite.ts';
import { TimerHandle, TooManyTimersError } from './timer-queue.ts';
import { advance } from './turns.ts';
import { createSeen } from './unseen.ts';
import { createVi } from './vi.ts';

/** Set-up of one run, given by the worker as plain data. */
export type Setup = {
  readonly testPath: string;
  readonly seed: number;
  readonly stopAtFirstFailure: boolean;
};

/** What the worker reads after each turn. */
export type Progress = 'go-on' | 'done' | 'stuck';

/**
 * Prepares a fresh realm and returns the handles that only the worker holds: the test API for the module "vitest", the
 * mark that program functions set when they are called, and the turns.
 */
export function enterRealm(realm: typeof globalThis) {
  strip(realm);
  hideStacks();
  const departures = createDepartures();
  watchPromises(realm.Promise, departures.thrown);
  const log = createConsole();
  const seeded: { random: () => number } = { random: createRandom(1) };
  const called = { mark: 0, note: () => void (called.mark = 1) };
  fixIntlNow();
  const globals: Readonly<Record<string, unknown>> = {
    ...timerGlobals(),
    Date: virtualDate(),
    console: log.console,
    queueMicrotask: createQueueMicrotask(),
    performance: {
      now: () => performanceNow(),
      timeOrigin: dateNow(),
      mark: () => undefined,
      measure: () => undefined,
    },
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(realm, name, { value, writable: true, enumerable: false, configurable: true });
  Object.defineProperty(Math, 'random', {
    value: { random: () => seeded.random() }.random,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  const replaceable = Object.keys(globals);

  const collector = createCollector();
  const results: Result[] = [];
  type State = {
    readonly phase: 'loading' | 'running' | 'done';
    readonly setup: Setup | null;
  };
  let state: State = { phase: 'loading', setup: null };

  const api: Record<string, unknown> = {
    ...collector.api,
    expect: createExpect(),
    vi: createVi(realm),
    vitest: undefined,
    assert: createAssert(),
    ...lifecycle(),
    awaited,
    thrown: departures.thrown,
    seen: createSeen(),
    own: (value: unknown) => controlsOf(value) ?? (isObject(value) ? writableOf(value) : undefined) ?? value,
  };
  api['vitest'] = api['vi'];

  return {
    api,
    called,
    /** Adds the web's globals, whose maker the worker left under the global `carrier`; before `start`. */
    addWeb(carrier: string): void {
      const create: unknown = Reflect.get(realm, carrier);
      Reflect.deleteProperty(realm, carrier);
      if (typeof create !== 'function') return;
      const setTimer = Object(globals['setTimeout']);
      const web: object = create({
        random: () => seeded.random(),
        setTimer: (callback: () => void, delayMs: number): unknown =>
          Reflect.apply(setTimer, undefined, [callback, delayMs]),
      });
      for (const [name, value] of Object.entries(web)) hidden(realm, name, value);
      replaceable.push(...Object.keys(web));
    },
    start(setup: Setup): void {
      state = { ...state, setup };
      seeded.random = createRandom(setup.seed);
      seedClock(setup.seed);
      lockRealm(realm, { replaceable, ownClasses: [AssertionError, TimerHandle, TooManyTimersError] });
    },
    /** A given module has loaded, the worker left it under the global `carrier`; before the code under review runs. */
    lockSupport(carrier: string): void {
      const module: unknown = Reflect.get(realm, carrier);
      Reflect.deleteProperty(realm, carrier);
      if (isObject(module)) lockSupport(module);
    },
    /** The program has loaded: from here on its functions are called by tests only. */
    beginTests(): void {
      called.mark = 0;
    },
    phase: () => state.phase,
    /** The test that runs now, for the message of one that never ends. */
    testName: () => runningTest().name,
    /** The test file has loaded: nothing can be defined any more, and calls of the program count from the first test on. */
    loaded(): void {
      collector.close();
      const { setup } = state;
      if (setup === null) return;
      state = { ...state, phase: 'running' };
      const finish = (): void => {
        state = { ...state, phase: 'done' };
      };
      runSuite(collector.root, {
        testPath: setup.testPath,
        stopAtFirstFailure: setup.stopAtFirstFailure,
        expect: api['expect'],
        takeConsole: log.take,
        results,
      }).then(finish, (error: unknown) => {
        results.push({
          name: 'the test run',
          outcome: 'failed',
          message: failureText(error),
          line: null,
          console: '',
        });
        finish();
      });
    },
    /** One turn: whatever can happen next. Microtasks run when it returns. */
    turn(): Progress {
      if (state.phase === 'done') return 'done';
      try {
        if (advance()) return 'go-on';
      } catch (error) {
        if (!failCurrentStep(error)) runningTest().failures.push(error);
        return 'go-on';
      }
      if (state.phase === 'loading') return 'stuck';
      failCurrentStep(new AssertionError(NEVER_SETTLES));
      return 'go-on';
    },
    /** What just left through the host, read here and not from the copy: `copy` of an error is its text, else `value`. */
    lastError(copy: string, value?: unknown): string {
      const reason = departures.leave(copy, value);
      return JSON_STRINGIFY({ message: failureText(reason), place: placeOf(reason) });
    },
    /** It was the reason of a rejection that nobody had handled when the turn ended. */
    noteRejection(): void {
      runningTest().rejections.push(departures.last());
    },
    report(): string {
      return JSON_STRINGIFY({
        tests: results,
        called: called.mark > 0,
        console: log.take(),
      });
    },
  };
}

function hidden(realm: object, name: string, value: unknown): void {
  Object.defineProperty(realm, name, { value, writable: true, enumerable: false, configurable: true });
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Captured before any other code: the way results leave. */
const JSON_STRINGIFY = JSON.stringify;

function createQueueMicrotask(): (callback: () => unknown) => void {
  const then = Promise.prototype.then;
  return {
    queueMicrotask: (callback: () => unknown) =>
      void Reflect.apply(then, Promise.resolve(), [() => void callback()]),
  }.queueMicrotask;
}

function lifecycle(): Readonly<Record<string, unknown>> {
  return {
    onTestFinished: (callback: () => unknown) => void runningTest().onFinished.push(callback),
    onTestFailed: (callback: () => unknown) => void runningTest().onFailed.push(callback),
  };
}

function createAssert(): unknown {
  const assert = (condition: unknown, message: unknown = 'assertion failed'): void => {
    if (!condition) throw new AssertionError(String(message));
  };
  return Object.freeze(assert);
}
