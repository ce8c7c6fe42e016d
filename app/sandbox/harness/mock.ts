type Fn = (this: unknown, ...values: readonly unknown[]) => unknown;
type CallResult = { readonly type: 'return' | 'throw' | 'incomplete'; readonly value: unknown };
type Settled = { type: 'fulfilled' | 'rejected' | 'incomplete'; value: unknown };

/** What a mock saw. The harness reads this record; `mock.calls` that code sees is a copy. */
export type MockRecord = {
  readonly calls: (readonly unknown[])[];
  readonly results: CallResult[];
  readonly settled: Settled[];
  readonly instances: unknown[];
  readonly contexts: unknown[];
  readonly order: number[];
};

type State = {
  record: MockRecord;
  name: string;
  implementation: Fn | undefined;
  readonly original: Fn | undefined;
  once: Fn[];
  readonly restore: (() => void) | null;
};

const states = new WeakMap<object, State>();
/** What changes a mock, by mock: only test files get at it. */
const controls = new WeakMap<object, object>();
const all: State[] = [];
let order = 0;

/** The record of a mock made by `createMock`, else undefined. */
export function mockRecord(value: unknown): MockRecord | undefined {
  return typeof value === 'function' ? states.get(value)?.record : undefined;
}

/** The object whose methods change the mock; undefined for anything but a mock. */
export function controlsOf(value: unknown): object | undefined {
  return typeof value === 'function' ? controls.get(value) : undefined;
}

/** The name of a mock for messages. */
export function mockName(value: unknown): string {
  return (typeof value === 'function' ? states.get(value)?.name : undefined) ?? 'vi.fn()';
}

/** A function that records its calls; `restore` undoes a spy. */
export function createMock(
  implementation: Fn | undefined,
  options: { readonly name?: string; readonly restore?: () => void } = {},
): Fn {
  const state: State = {
    record: emptyRecord(),
    name: options.name ?? 'vi.fn()',
    implementation,
    original: implementation,
    once: [],
    restore: options.restore ?? null,
  };
  const mock: Fn = function (this: unknown, ...values: readonly unknown[]): unknown {
    return call(state, { self: this, values, newTarget: new.target });
  };
  const prototype: unknown =
    implementation === undefined ? undefined : Reflect.get(implementation, 'prototype');
  if (typeof prototype === 'object') Object.defineProperty(mock, 'prototype', { value: prototype });
  states.set(mock, state);
  all.push(state);
  Object.defineProperty(mock, 'name', { value: implementation?.name || 'Mock', configurable: true });
  Object.defineProperty(mock, 'length', { value: implementation?.length ?? 0, configurable: true });
  const methods = methodsOf(state, mock);
  controls.set(mock, Object.freeze(methods));
  Object.defineProperty(mock, 'mock', { get: () => copyOf(state.record), enumerable: true });
  for (const name of Object.keys(methods)) Object.defineProperty(mock, name, { value: refuse });
  return mock;
}

/** Clears, resets or restores every mock of the run. */
export function forAllMocks(action: 'clear' | 'reset' | 'restore'): void {
  for (const state of all) {
    if (action === 'clear') state.record = emptyRecord();
    if (action === 'reset') reset(state);
    if (action === 'restore' && state.restore !== null) {
      reset(state);
      state.restore();
    }
  }
}

/** What everybody but a test file finds: code under review could wipe the record of what it did. */
function refuse(): never {
  throw new TypeError('Only a test can change a mock, by its plain name: mock.mockReset()');
}

function methodsOf(state: State, mock: Fn): Readonly<Record<string, unknown>> {
  const always = (implementation: Fn | undefined): Fn => {
    state.implementation = implementation;
    return mock;
  };
  const once = (implementation: Fn): Fn => {
    state.once.push(implementation);
    return mock;
  };
  return {
    getMockName: () => state.name,
    mockName: (name: unknown) => {
      state.name = String(name);
      return mock;
    },
    getMockImplementation: () => state.once[0] ?? state.implementation,
    mockImplementation: (implementation: Fn) => always(implementation),
    mockImplementationOnce: (implementation: Fn) => once(implementation),
    mockReturnValue: (value: unknown) => always(() => value),
    mockReturnValueOnce: (value: unknown) => once(() => value),
    mockResolvedValue: (value: unknown) => always(async () => value),
    mockResolvedValueOnce: (value: unknown) => once(async () => value),
    mockRejectedValue: (value: unknown) => always(() => Promise.reject(value)),
    mockRejectedValueOnce: (value: unknown) => once(() => Promise.reject(value)),
    mockThrow: (value: unknown) => always(thrower(value)),
    mockThrowOnce: (value: unknown) => once(thrower(value)),
    mockReturnThis: () =>
      always(function (this: unknown) {
        return this;
      }),
    mockClear: () => {
      state.record = emptyRecord();
      return mock;
    },
    mockReset: () => {
      reset(state);
      return mock;
    },
    mockRestore: () => {
      reset(state);
      state.restore?.();
      return mock;
    },
    withImplementation: (implementation: Fn, callback: () => unknown) =>
      withImplementation(state, { implementation, callback, mock }),
  };
}

type Call = { readonly self: unknown; readonly values: readonly unknown[]; readonly newTarget: unknown };

function call(state: State, { self, values, newTarget }: Call): unknown {
  const { record } = state;
  const index = record.calls.push([...values]) - 1;
  record.contexts.push(self);
  record.instances.push(self);
  record.order.push((order += 1));
  record.results.push({ type: 'incomplete', value: undefined });
  record.settled.push({ type: 'incomplete', value: undefined });
  const implementation = state.once.shift() ?? state.implementation;
  try {
    const value = run(implementation, { self, values, newTarget });
    record.results[index] = { type: 'return', value };
    watch(record, { index, value });
    return value;
  } catch (error) {
    record.results[index] = { type: 'throw', value: error };
    throw error;
  }
}

function run(implementation: Fn | undefined, { self, values, newTarget }: Call): unknown {
  if (implementation === undefined) return undefined;
  if (typeof newTarget !== 'function') return Reflect.apply(implementation, self, values);
  try {
    return Reflect.construct(implementation, values, newTarget);
  } catch (error) {
    if (error instanceof TypeError && /is not a constructor/.test(error.message))
      return Reflect.apply(implementation, self, values);
    throw error;
  }
}

function watch(
  record: MockRecord,
  { index, value }: { readonly index: number; readonly value: unknown },
): void {
  if (!(value instanceof Promise)) {
    record.settled[index] = { type: 'fulfilled', value };
    return;
  }
  Promise.prototype.then.call(
    value,
    (settled) => void (record.settled[index] = { type: 'fulfilled', value: settled }),
    (error) => void (record.settled[index] = { type: 'rejected', value: error }),
  );
}

function withImplementation(
  state: State,
  {
    implementation,
    callback,
    mock,
  }: { readonly implementation: Fn; readonly callback: () => unknown; readonly mock: Fn },
): unknown {
  const before = state.implementation;
  state.implementation = implementation;
  const undo = (): void => {
    state.implementation = before;
  };
  const result = callback();
  if (result instanceof Promise) return result.then(() => (undo(), mock));
  undo();
  return mock;
}

function reset(state: State): void {
  state.record = emptyRecord();
  state.implementation = state.original;
  state.once = [];
}

function emptyRecord(): MockRecord {
  return { calls: [], results: [], settled: [], instances: [], contexts: [], order: [] };
}

function copyOf(record: MockRecord): Readonly<Record<string, unknown>> {
  return {
    calls: record.calls.map((values) => [...values]),
    results: record.results.map((result) => ({ ...result })),
    settledResults: record.settled.map((result) => ({ ...result })),
    instances: [...record.instances],
    contexts: [...record.contexts],
    invocationCallOrder: [...record.order],
    lastCall: record.calls.at(-1)?.slice(),
  };
}

function thrower(value: unknown): Fn {
  return () => {
    throw value;
  };
}
