import { AssertionError } from './assertion-error.ts';
import { asymmetricMatchers } from './asymmetric.ts';
import { addTesters, equals } from './equals.ts';
import { formatValue } from './format-value.ts';
import { callMatchers } from './match-calls.ts';
import { throwMatchers, thrownVerdict } from './match-throws.ts';
import { contentMatchers, valueMatchers } from './match-values.ts';
import { verdictText, type Matcher, type Matchers, type Verdict } from './matcher.ts';
import { noteHandled, runningTest } from './running-test.ts';
import { passedThroughProgram } from './stacks.ts';
import { sleepReal } from './turns.ts';
import { noteSeen, noteUnseen } from './unseen.ts';

type Mode = 'plain' | 'resolves' | 'rejects';
type Options = {
  readonly isNot: boolean;
  readonly mode: Mode;
  readonly isSoft: boolean;
  readonly note: string;
};

const builtIn: Matchers = { ...valueMatchers, ...contentMatchers, ...throwMatchers, ...callMatchers };
const UNSUPPORTED = [
  'toMatchSnapshot',
  'toMatchInlineSnapshot',
  'toThrowErrorMatchingSnapshot',
  'toThrowErrorMatchingInlineSnapshot',
  'toMatchFileSnapshot',
];

const POLL_MS = 50;
const POLL_LIMIT_MS = 1_000;

/** The `expect` that test files use. */
export function createExpect(): unknown {
  prepareMatchers();
  const expect = (actual: unknown, note?: unknown): unknown => assertion(actual, plain(note));
  const extras = {
    ...asymmetricMatchers(),
    extend,
    soft: (actual: unknown, note?: unknown) => assertion(actual, { ...plain(note), isSoft: true }),
    poll,
    assertions: (count: unknown) => void (runningTest().wantedAssertions = Number(count)),
    hasAssertions: () => void (runningTest().needsAssertion = true),
    unreachable: (note?: unknown) =>
      fail(`expected this line not to be reached${note === undefined ? '' : `: ${String(note)}`}`),
    fail: (note?: unknown) => fail(note === undefined ? 'expect.fail()' : String(note)),
    addEqualityTesters: addTesters,
    getState: () => ({ currentTestName: runningTest().name, assertionCalls: runningTest().assertions }),
  };
  return Object.freeze(Object.assign(expect, extras));
}

function plain(note: unknown): Options {
  return { isNot: false, mode: 'plain', isSoft: false, note: note === undefined ? '' : `${String(note)}: ` };
}

function fail(message: string): never {
  const error = new AssertionError(message);
  noteUnseen(error);
  throw error;
}

/** What `expect(value)` returns; the matchers stand on its prototype. */
class Assertion {
  readonly #actual: unknown;
  readonly #options: Options;
  constructor(actual: unknown, options: Options) {
    this.#actual = actual;
    this.#options = options;
  }
  get not(): Assertion {
    return new Assertion(this.#actual, { ...this.#options, isNot: !this.#options.isNot });
  }
  get resolves(): Assertion {
    return new Assertion(this.#actual, { ...this.#options, mode: 'resolves' });
  }
  get rejects(): Assertion {
    return new Assertion(this.#actual, { ...this.#options, mode: 'rejects' });
  }
  static addMatcher(name: string, matcher: Matcher): void {
    const method = function (this: Assertion, ...values: readonly unknown[]): unknown {
      const options = this.#options;
      const running = runningTest();
      running.assertions += 1;
      running.open += 1;
      const close = (): void => {
        running.open -= 1;
      };
      if (options.mode !== 'plain')
        return settleThenJudge(this.#actual, values, { matcher, options }).finally(close);
      try {
        judge(this.#actual, { verdict: () => matcher(this.#actual, ...values), options });
        close();
      } catch (error) {
        if (error instanceof AssertionError) noteUnseen(error);
        // An expectation that ran out of stack has found out nothing: it stays open, and so the test fails.
        if (!isStackOverflow(error)) close();
        throw error;
      }
    };
    Object.defineProperty(Assertion.prototype, name, { value: method, writable: false, configurable: false });
  }
}

function prepareMatchers(): void {
  for (const [name, matcher] of Object.entries(builtIn)) Assertion.addMatcher(name, matcher);
  for (const name of UNSUPPORTED)
    Assertion.addMatcher(name, () => fail(`${name} is not available here: snapshots need files`));
}

function assertion(actual: unknown, options: Options): Assertion {
  return new Assertion(actual, options);
}

type Called = { readonly matcher: Matcher; readonly options: Options };

async function settleThenJudge(
  actual: unknown,
  values: readonly unknown[],
  { matcher, options }: Called,
): Promise<void> {
  const here = new AssertionError('');
  if (options.mode === 'resolves' && !isThenable(actual)) {
    throw at(here, `${options.note}resolves needs a promise, got ${formatValue(actual)}`);
  }
  const promise: unknown = options.mode === 'rejects' && typeof actual === 'function' ? actual() : actual;
  const settled = await settle(promise);
  const isThrow = matcher === throwMatchers['toThrow'];
  if (options.mode === 'resolves' && settled.status === 'rejected') {
    throw at(here, `${options.note}promise rejected with ${formatValue(settled.value)} instead of resolving`);
  }
  if (options.mode === 'rejects' && settled.status === 'fulfilled') {
    throw at(here, `${options.note}promise resolved with ${formatValue(settled.value)} instead of rejecting`);
  }
  const verdict = (): Verdict =>
    isThrow && options.mode === 'rejects'
      ? thrownVerdict(settled.value, values)
      : matcher(settled.value, ...values);
  judge(settled.value, { verdict, options, here });
}

type Judged = {
  readonly verdict: () => Verdict;
  readonly options: Options;

  readonly here?: AssertionError;
};

function judge(actual: unknown, { verdict, options, here }: Judged): void {
  const found = verdict();
  if (found.pass !== options.isNot) return;
  const message = `${options.note}${verdictText(actual, found, options.isNot)}`;
  const error = here ? at(here, message) : new AssertionError(message);
  const running = runningTest();
  // Code under review that calls back into a test could swallow what the test finds out.
  if (options.isSoft || passedThroughProgram(error)) running.failures.push(error);
  if (options.isSoft) return;
  throw error;
}

/** An error made before the wait, so that its line is the line of the `expect`. */
function at(here: AssertionError, message: string): AssertionError {
  Object.defineProperty(here, 'message', {
    value: message.slice(0, 300),
    configurable: true,
    writable: true,
  });
  noteUnseen(here);
  return here;
}

async function settle(
  promise: unknown,
): Promise<{ readonly status: 'fulfilled' | 'rejected'; readonly value: unknown }> {
  try {
    return { status: 'fulfilled', value: await promise };
  } catch (error) {
    noteHandled(error);
    return { status: 'rejected', value: noteSeen(error) };
  }
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function isThenable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}

function poll(
  read: () => unknown,
  options: { readonly interval?: number; readonly timeout?: number } = {},
): unknown {
  return new Proxy(Object.freeze({}), {
    get:
      (_, name) =>
      async (...values: readonly unknown[]) => {
        const limit = options.timeout ?? POLL_LIMIT_MS;
        for (let waited = 0; ; waited += options.interval ?? POLL_MS) {
          try {
            const target = assertion(await read(), plain(undefined));
            const check: unknown = Reflect.get(target, name);
            if (typeof check !== 'function')
              throw new TypeError(`expect.poll has no matcher ${String(name)}`);
            return void Reflect.apply(check, target, values);
          } catch (error) {
            if (waited >= limit) throw error;
            noteSeen(error);
            await sleepReal(options.interval ?? POLL_MS);
          }
        }
      },
  });
}

function extend(
  matchers: Readonly<
    Record<string, (this: unknown, actual: unknown, ...values: readonly unknown[]) => unknown>
  >,
): void {
  for (const [name, matcher] of Object.entries(matchers)) {
    if (name in Assertion.prototype)
      throw new Error(`expect.extend cannot replace the built-in matcher ${name}`);
    Assertion.addMatcher(name, (actual, ...values) =>
      customVerdict(
        name,
        Reflect.apply(
          matcher,
          {
            equals,
            isNot: false,
            utils: { printReceived: formatValue, printExpected: formatValue, stringify: formatValue },
          },
          [actual, ...values],
        ),
      ),
    );
  }
}

function customVerdict(name: string, answer: unknown): Verdict {
  if (answer instanceof Promise)
    throw new Error(`The matcher ${name} is asynchronous, which is not supported`);
  const given = typeof answer === 'object' && answer !== null ? answer : {};
  const words = (): string => {
    const message: unknown = Reflect.get(given, 'message');
    return typeof message === 'function' ? `(${String(message())})` : '';
  };
  return { pass: Reflect.get(given, 'pass') === true, what: () => `satisfy ${name}`, detail: words };
}
