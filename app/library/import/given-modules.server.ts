import { GIVEN_ASSERT, GIVEN_ASSERT_STRICT } from './given-assert.server.ts';

/** A stand-in for a built-in module of Node: its files in `support/`, and what an import of it can name. */
export type GivenModule = {
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
  readonly names: ReadonlySet<string>;
  readonly hasDefault: boolean;
};

const EVENTS = `type Listener = (...values: any[]) => void;

/** What node:events gives, as far as programs without a process use it. */
export class EventEmitter {
  #listeners = new Map<string | symbol, { listener: Listener; original: Listener }[]>();
  on(name: string | symbol, listener: Listener): this {
    return this.#add(name, { listener, original: listener });
  }
  addListener(name: string | symbol, listener: Listener): this {
    return this.on(name, listener);
  }
  prependListener(name: string | symbol, listener: Listener): this {
    this.#listeners.set(name, [{ listener, original: listener }, ...this.#of(name)]);
    return this;
  }
  once(name: string | symbol, listener: Listener): this {
    const once: Listener = (...values) => {
      this.off(name, listener);
      listener.apply(this, values);
    };
    return this.#add(name, { listener: once, original: listener });
  }
  off(name: string | symbol, listener: Listener): this {
    const list = this.#of(name);
    const index = list.findLastIndex(({ original }) => original === listener);
    if (index >= 0) this.#listeners.set(name, list.toSpliced(index, 1));
    return this;
  }
  removeListener(name: string | symbol, listener: Listener): this {
    return this.off(name, listener);
  }
  removeAllListeners(name?: string | symbol): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }
  emit(name: string | symbol, ...values: any[]): boolean {
    const list = this.#of(name);
    if (list.length === 0 && name === 'error') throw values[0] instanceof Error ? values[0] : new Error('Unhandled error.');
    for (const { listener } of list) listener.apply(this, values);
    return list.length > 0;
  }
  listenerCount(name: string | symbol): number {
    return this.#of(name).length;
  }
  listeners(name: string | symbol): Listener[] {
    return this.#of(name).map(({ original }) => original);
  }
  eventNames(): (string | symbol)[] {
    return [...this.#listeners.keys()].filter((name) => this.#of(name).length > 0);
  }
  setMaxListeners(): this {
    return this;
  }
  #of(name: string | symbol) {
    return this.#listeners.get(name) ?? [];
  }
  #add(name: string | symbol, entry: { listener: Listener; original: Listener }): this {
    this.#listeners.set(name, [...this.#of(name), entry]);
    return this;
  }
}

export function once(emitter: EventEmitter, name: string | symbol): Promise<any[]> {
  return new Promise((resolve, reject) => {
    const onError: Listener = (error) => reject(error);
    emitter.once(name, (...values) => {
      emitter.off('error', onError);
      resolve(values);
    });
    if (name !== 'error') emitter.once('error', onError);
  });
}

export default Object.assign(EventEmitter, { EventEmitter, once });
`;

const UTIL = `import { AssertionError, deepStrictEqual } from './node-assert.ts';

type Callback = (error: unknown, value?: any) => void;

/** What node:util gives, as far as programs without a process use it. */
export function promisify(run: (...values: any[]) => unknown): (...values: any[]) => Promise<any> {
  return function (this: unknown, ...values: any[]) {
    return new Promise((resolve, reject) => {
      const done: Callback = (error, value) => (error ? reject(error) : resolve(value));
      run.call(this, ...values, done);
    });
  };
}

export function inherits(child: any, parent: any): void {
  Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(child.prototype, parent.prototype);
}

export function isDeepStrictEqual(a: unknown, b: unknown): boolean {
  try {
    deepStrictEqual(a, b);
    return true;
  } catch (error) {
    if (error instanceof AssertionError) return false;
    throw error;
  }
}

export function deprecate<T>(run: T): T {
  return run;
}

export default { promisify, inherits, isDeepStrictEqual, deprecate };
`;

const TIMERS_PROMISES = `/** What node:timers/promises gives. */
export function setTimeout<T>(delayMs?: number, value?: T): Promise<T | undefined> {
  return new Promise((resolve) => globalThis.setTimeout(() => resolve(value), delayMs));
}

export function setImmediate<T>(value?: T): Promise<T | undefined> {
  return new Promise((resolve) => globalThis.setTimeout(() => resolve(value), 0));
}

export const scheduler = { wait: (delayMs?: number) => setTimeout(delayMs), yield: () => setImmediate() };
export default { setTimeout, setImmediate, scheduler };
`;

const PERF_HOOKS = `/** What node:perf_hooks gives. */
export const performance = globalThis.performance;
export default { performance };
`;

const TIMERS = `/** What node:timers gives. */
export const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
export default { setTimeout, setInterval, clearTimeout, clearInterval };
`;

const ASSERT_NAMES =
  'AssertionError ok equal notEqual strictEqual notStrictEqual deepEqual notDeepEqual deepStrictEqual notDeepStrictEqual match doesNotMatch throws doesNotThrow rejects doesNotReject ifError fail strict';

const GIVEN: ReadonlyMap<string, GivenModule> = new Map([
  ['assert', given('node-assert', ASSERT_NAMES, { 'node-assert': GIVEN_ASSERT })],
  [
    'assert/strict',
    given('node-assert-strict', ASSERT_NAMES, {
      'node-assert': GIVEN_ASSERT,
      'node-assert-strict': GIVEN_ASSERT_STRICT,
    }),
  ],
  ['events', given('node-events', 'EventEmitter once', { 'node-events': EVENTS })],
  [
    'util',
    given('node-util', 'promisify inherits isDeepStrictEqual deprecate', {
      'node-assert': GIVEN_ASSERT,
      'node-util': UTIL,
    }),
  ],
  [
    'timers',
    given('node-timers', 'setTimeout setInterval clearTimeout clearInterval', { 'node-timers': TIMERS }),
  ],
  [
    'timers/promises',
    given('node-timers-promises', 'setTimeout setImmediate scheduler', {
      'node-timers-promises': TIMERS_PROMISES,
    }),
  ],
  ['perf_hooks', given('node-perf-hooks', 'performance', { 'node-perf-hooks': PERF_HOOKS })],
]);

/** The stand-in for a built-in module, or undefined for one that has none. */
export function findGivenModule(specifier: string): GivenModule | undefined {
  return GIVEN.get(specifier.replace(/^node:/, ''));
}

function given(name: string, names: string, files: Readonly<Record<string, string>>): GivenModule {
  return {
    path: `support/${name}.ts`,
    files: Object.fromEntries(Object.entries(files).map(([file, text]) => [`support/${file}.ts`, text])),
    names: new Set(names.split(' ')),
    hasDefault: true,
  };
}
