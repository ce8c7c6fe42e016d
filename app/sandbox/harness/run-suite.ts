import { AssertionError } from './assertion-error.ts';
import { bounded, MAX_TESTS } from './bounds.ts';
import { failureText, rejectionText } from './failure-text.ts';
import {
  createRunningTest,
  lostRejections,
  runningTest,
  setRunningTest,
  type RunningTest,
} from './running-test.ts';
import { lineOf } from './stacks.ts';
import type { HookName, Suite, Test } from './suite.ts';
import { resetFiredTimers } from './timer-queue.ts';
import { nextTurn } from './turns.ts';

/** The same shape as `TestResult` of the domain, which the harness cannot import. */
export type Result = {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly message: string | null;
  readonly line: number | null;
  readonly console: string;
};

export type RunOptions = {
  readonly testPath: string;
  readonly stopAtFirstFailure: boolean;
  /** What tests find in their context: "({ expect }) => …". */
  readonly expect: unknown;
  readonly takeConsole: () => string;
  /** Runs after each test, to undo what fake timers and the like left behind. */
  readonly results: Result[];
};

const UNFINISHED = 'An expectation did not come to an end: was it awaited?';
export const NEVER_SETTLES =
  'This test waits for a promise that can never settle: nothing is left that could resolve it';

type Scope = {
  readonly suites: readonly Suite[];
  readonly isOnlyMode: boolean;
  readonly isSelected: boolean;
  readonly isSkipped: boolean;
};

/** The step that is waited for now; `failStep` ends it when nothing can ever settle it. */
let failStep: ((error: unknown) => void) | null = null;

/** Ends the step that is waited for now as failed; false when none is. */
export function failCurrentStep(error: unknown): boolean {
  if (failStep === null) return false;
  failStep(error);
  return true;
}

/** Runs every test of the tree in order and appends its result. */
export async function runSuite(root: Suite, options: RunOptions): Promise<void> {
  const isOnlyMode = hasOnly(root);
  await visit(root, { suites: [], isOnlyMode, isSelected: !isOnlyMode, isSkipped: false }, options);
}

async function visit(suite: Suite, outer: Scope, options: RunOptions): Promise<void> {
  const scope: Scope = {
    ...outer,
    suites: [...outer.suites, suite],
    isSelected: outer.isSelected || suite.mode === 'only',
    isSkipped: outer.isSkipped || suite.mode === 'skip' || suite.mode === 'todo',
  };
  const isNarrowed = scope.isSelected && suite.mode === 'only' && suite.children.some(hasOnly);
  const inner = isNarrowed ? { ...scope, isSelected: false } : scope;
  const willRun = suite.children.some((child) => runsAny(child, inner));
  const beforeAll = willRun ? await runHooks(suite.hooks.beforeAll, `${path(scope)}beforeAll`) : null;
  for (const child of suite.children) {
    if (options.stopAtFirstFailure && options.results.some((result) => result.outcome === 'failed')) break;
    if (child.kind === 'suite') await visit(child, { ...inner, isSkipped: inner.isSkipped }, options);
    else
      options.results.push(
        await runOrSkip(child, { scope: inner, blocked: beforeAll?.failures[0], options }),
      );
  }
  const afterAll = willRun
    ? await runHooks([...suite.hooks.afterAll].reverse(), `${path(scope)}afterAll`)
    : null;
  for (const hooks of [beforeAll, afterAll]) {
    if (hooks !== null && hooks.failures.length > 0 && hasRoom(options.results))
      options.results.push(toResult(hooks, { options, writtenAt: null, isExpectedToFail: false }));
  }
}

/** Suites are not counted as tests are, but each may have hooks that fail; the first failure is never left out. */
function hasRoom(results: readonly Result[]): boolean {
  return results.length < MAX_TESTS || results.every(({ outcome }) => outcome !== 'failed');
}

type TestRun = { readonly scope: Scope; readonly blocked: unknown; readonly options: RunOptions };

async function runOrSkip(test: Test, { scope, blocked, options }: TestRun): Promise<Result> {
  const name = bounded(`${path(scope)}${test.name}`);
  const running = createRunningTest(name);
  if (!isRun(test, scope)) return { name, outcome: 'skipped', message: null, line: null, console: '' };
  setRunningTest(running);
  resetFiredTimers();
  if (blocked !== undefined) running.failures.push(blocked);
  else await runTest(test, { scope, options });
  return toResult(running, { options, writtenAt: test.writtenAt, isExpectedToFail: test.isExpectedToFail });
}

async function runTest(test: Test, { scope, options }: Pick<TestRun, 'scope' | 'options'>): Promise<void> {
  const running = runningTest();
  const cleanups: (() => unknown)[] = [];
  const isReady = await runBefore(scope, cleanups);
  if (isReady) await step(() => test.body(contextOf(test, options)));
  checkAssertionCount(running);
  for (const cleanup of [
    ...hooksOf(scope, 'afterEach').reverse(),
    ...cleanups.reverse(),
    ...running.onFinished.reverse(),
  ])
    await step(cleanup);
  if (running.failures.length > 0) for (const onFailed of running.onFailed) await step(onFailed);
  await nextTurn();
  noteHidden(running);
  if (running.open > 0) running.failures.push(new AssertionError(UNFINISHED));
  for (const reason of lostRejections(running))
    running.failures.push(
      new AssertionError(`A promise was rejected and nobody handled it: ${rejectionText(reason)}`),
    );
}

async function runBefore(scope: Scope, cleanups: (() => unknown)[]): Promise<boolean> {
  for (const hook of hooksOf(scope, 'beforeEach')) {
    const { isDone, value } = await step(hook);
    if (typeof value === 'function') cleanups.push(() => Reflect.apply(value, undefined, []));
    if (!isDone) return false;
  }
  return true;
}

async function runHooks(hooks: readonly (() => unknown)[], name: string): Promise<RunningTest> {
  const running = createRunningTest(name);
  if (hooks.length === 0) return running;
  setRunningTest(running);
  for (const hook of hooks) await step(hook);
  await nextTurn();
  noteHidden(running);
  return running;
}

/** Fails a test in which code under review caught what an expectation had found out. */
function noteHidden({ failures, unseen }: RunningTest): void {
  if (failures.length === 0) failures.push(...[...unseen].slice(0, 1));
}

/** Waits for one body or hook; a failure is recorded, never thrown. */
function step(body: () => unknown): Promise<{ readonly isDone: boolean; readonly value: unknown }> {
  const running = runningTest();
  return new Promise((resolve) => {
    const fail = (error: unknown): void => {
      failStep = null;
      running.failures.push(error);
      resolve({ isDone: false, value: undefined });
    };
    failStep = fail;
    void (async () => {
      try {
        const value = await body();
        if (failStep === fail) failStep = null;
        resolve({ isDone: true, value });
      } catch (error) {
        if (failStep === fail) fail(error);
      }
    })();
  });
}

function checkAssertionCount(running: RunningTest): void {
  const { assertions, wantedAssertions, needsAssertion } = running;
  if (wantedAssertions !== null && wantedAssertions !== assertions) {
    running.failures.push(
      new AssertionError(`expected ${wantedAssertions} assertions, but ${assertions} were made`),
    );
  }
  if (needsAssertion && assertions === 0)
    running.failures.push(new AssertionError('expected at least one assertion, but none was made'));
}

function contextOf(test: Test, { expect }: RunOptions): unknown {
  const running = runningTest();
  return {
    task: { name: test.name },
    expect,
    skip: () => refuse('context.skip', 'leave the test out with it.skip'),
    annotate: () => refuse('context.annotate', 'print with console.log'),
    onTestFinished: (callback: () => unknown) => void running.onFinished.push(callback),
    onTestFailed: (callback: () => unknown) => void running.onFailed.push(callback),
  };
}

function refuse(name: string, instead: string): never {
  throw new Error(`${name} is not available here: ${instead}`);
}

type Shown = {
  readonly options: RunOptions;
  readonly writtenAt: Error | null;
  readonly isExpectedToFail: boolean;
};

function toResult(running: RunningTest, { options, writtenAt, isExpectedToFail }: Shown): Result {
  const name = bounded(running.name);
  const console = options.takeConsole();
  const isFailed = running.failures.length > 0;
  if (isFailed !== isExpectedToFail) {
    const error = isFailed
      ? running.failures[0]
      : new AssertionError('This test is marked as failing, but it passed');
    const line = lineOf(error, options.testPath) ?? lineOf(writtenAt, options.testPath);
    return { name, outcome: 'failed', message: failureText(error), line, console };
  }
  return { name, outcome: 'passed', message: null, line: null, console };
}

function hooksOf(scope: Scope, name: HookName): (() => unknown)[] {
  return scope.suites.flatMap((suite) => suite.hooks[name]);
}

function path({ suites }: Scope): string {
  return suites
    .slice(1)
    .map((suite) => `${suite.name} > `)
    .join('');
}

function isRun(test: Test, scope: Scope): boolean {
  if (scope.isSkipped || test.mode === 'skip' || test.mode === 'todo') return false;
  return scope.isSelected || test.mode === 'only';
}

function runsAny(child: Suite | Test, scope: Scope): boolean {
  if (child.kind === 'test') return isRun(child, scope);
  const inner = {
    ...scope,
    isSelected: scope.isSelected || child.mode === 'only',
    isSkipped: scope.isSkipped || child.mode === 'skip',
  };
  return child.children.some((grandchild) => runsAny(grandchild, inner));
}

function hasOnly(child: Suite | Test): boolean {
  return child.mode === 'only' || (child.kind === 'suite' && child.children.some(hasOnly));
}
