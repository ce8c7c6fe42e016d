import { advanceIfFaked, fakeTimerApi } from './fake-timers.ts';
import { createMock, forAllMocks, mockRecord } from './mock.ts';
import { slotOf } from './slots.ts';
import { sleepReal } from './turns.ts';
import { noteSeen } from './unseen.ts';

type Fn = (this: unknown, ...values: readonly unknown[]) => unknown;

const WAIT_MS = 1_000;
const INTERVAL_MS = 50;
const NO_MODULE_MOCKS =
  'is not available here: give the code its dependencies as arguments, or spy on them with vi.spyOn';

/** The `vi` that test files use. */
export function createVi(realm: typeof globalThis): Readonly<Record<string, unknown>> {
  const stubs: Stubs = new Map();
  const vi: Record<string, unknown> = {
    ...fakeTimerApi(),
    fn: (implementation?: Fn) => createMock(implementation),
    spyOn,
    isMockFunction: (value: unknown) => mockRecord(value) !== undefined,
    mocked: (value: unknown) => value,
    hoisted: (make: () => unknown) => make(),
    clearAllMocks: () => forAllMocks('clear'),
    resetAllMocks: () => forAllMocks('reset'),
    restoreAllMocks: () => forAllMocks('restore'),
    stubGlobal: (name: string, value: unknown) => stub(realm, stubs, { name, value }),
    unstubAllGlobals: () => unstub(stubs),
    unstubAllEnvs: () => undefined,
    waitFor: (check: () => unknown, options?: unknown) => waitFor(check, { options, isEnough: () => true }),
    waitUntil: (check: () => unknown, options?: unknown) => waitFor(check, { options, isEnough: Boolean }),
    setConfig: () => undefined,
    resetConfig: () => undefined,
  };
  vi['stubEnv'] = refused(
    'vi.stubEnv is not available here: the code has no environment; give it its settings as arguments',
  );
  vi['resetModules'] = refused(
    'vi.resetModules is not available here: each test file loads its modules once',
  );
  for (const name of ['mock', 'doMock', 'unmock', 'doUnmock', 'importActual', 'importMock']) {
    vi[name] = refused(`vi.${name} ${NO_MODULE_MOCKS}`);
  }
  for (const [name, value] of Object.entries(vi))
    if (CHAINED.has(name) && typeof value === 'function') vi[name] = chained(value, vi);
  return Object.freeze(vi);
}

function refused(message: string): () => never {
  return () => {
    throw new Error(message);
  };
}

/** Functions of `vi` that return `vi` itself. */
const CHAINED = new Set([
  'useFakeTimers',
  'useRealTimers',
  'setSystemTime',
  'advanceTimersByTime',
  'advanceTimersByTimeAsync',
  'advanceTimersToNextTimer',
  'advanceTimersToNextTimerAsync',
  'runAllTimers',
  'runAllTimersAsync',
  'runOnlyPendingTimers',
  'runOnlyPendingTimersAsync',
  'clearAllMocks',
  'resetAllMocks',
  'restoreAllMocks',
  'stubGlobal',
  'unstubAllGlobals',
]);

function chained(run: object, vi: object): unknown {
  return (...values: readonly unknown[]) => {
    const result: unknown = typeof run === 'function' ? Reflect.apply(run, undefined, values) : undefined;
    return result instanceof Promise ? result.then(() => vi) : vi;
  };
}

function spyOn(owner: unknown, key: PropertyKey, access?: unknown): unknown {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null)
    throw new TypeError('vi.spyOn needs an object');
  const slot = slotOf(owner, key);
  if (slot !== undefined) return spyOnSlot(slot, String(key));
  const holder = holderOf(owner, key);
  const descriptor = holder === null ? undefined : Object.getOwnPropertyDescriptor(holder, key);
  if (descriptor === undefined) throw new Error(`vi.spyOn: ${String(key)} does not exist`);
  const restore = (): void => {
    if (holder === owner) define(owner, key, descriptor);
    else Reflect.deleteProperty(owner, key);
  };
  if (access === 'get' || access === 'set') {
    const mock = createMock(access === 'get' ? descriptor.get : descriptor.set, {
      name: String(key),
      restore,
    });
    define(owner, key, { ...descriptor, [access]: mock });
    return mock;
  }
  const original: unknown = 'value' in descriptor ? descriptor.value : Reflect.get(owner, key);
  if (typeof original !== 'function') throw new Error(`vi.spyOn: ${String(key)} is not a function`);
  if (mockRecord(original) !== undefined) return original;
  const mock = createMock(
    function (this: unknown, ...values) {
      return new.target === undefined
        ? Reflect.apply(original, this, values)
        : Reflect.construct(original, values, new.target);
    } satisfies Fn,
    { name: String(key), restore },
  );
  define(
    owner,
    key,
    'value' in descriptor
      ? { ...descriptor, value: mock }
      : { value: mock, writable: true, configurable: true, enumerable: descriptor.enumerable === true },
  );
  return mock;
}

function spyOnSlot(slot: { current: unknown }, name: string): unknown {
  const original = slot.current;
  if (mockRecord(original) !== undefined) return original;
  const mock = createMock(
    function (this: unknown, ...values) {
      return typeof original === 'function' ? Reflect.apply(original, this, values) : undefined;
    } satisfies Fn,
    {
      name,
      restore: () => {
        slot.current = original;
      },
    },
  );
  slot.current = mock;
  return mock;
}

function holderOf(owner: object, key: PropertyKey): object | null {
  let holder: object | null = owner;
  while (holder !== null && !Object.hasOwn(holder, key)) holder = Reflect.getPrototypeOf(holder);
  return holder;
}

function define(owner: object, key: PropertyKey, descriptor: PropertyDescriptor): void {
  if (!Reflect.defineProperty(owner, key, descriptor)) {
    throw new Error(
      `${String(key)} is fixed in this sandbox and cannot be replaced; for time use vi.useFakeTimers or vi.setSystemTime`,
    );
  }
}

/** How to undo each stub, by the name of the global. */
type Stubs = Map<PropertyKey, () => void>;

function stub(
  realm: object,
  stubs: Stubs,
  { name, value }: { readonly name: PropertyKey; readonly value: unknown },
): void {
  const slot = slotOf(realm, name);
  const before = slot === undefined ? Object.getOwnPropertyDescriptor(realm, name) : slot.current;
  const undo = (): void => {
    if (slot !== undefined) slot.current = before;
    else if (before === undefined) Reflect.deleteProperty(realm, name);
    else define(realm, name, Object(before));
  };
  if (slot === undefined)
    define(realm, name, { value, writable: true, enumerable: true, configurable: true });
  else slot.current = value;
  if (!stubs.has(name)) stubs.set(name, undo);
}

function unstub(stubs: Stubs): void {
  for (const undo of stubs.values()) undo();
  stubs.clear();
}

type Wait = { readonly options: unknown; readonly isEnough: (value: unknown) => boolean };

async function waitFor(check: () => unknown, { options, isEnough }: Wait): Promise<unknown> {
  const limit = numberOption(options, 'timeout') ?? (typeof options === 'number' ? options : WAIT_MS);
  const interval = numberOption(options, 'interval') ?? INTERVAL_MS;
  for (let waited = 0; ; waited += interval) {
    try {
      const value = await check();
      if (isEnough(value)) return value;
      if (waited >= limit) throw new Error('Timed out in waitUntil!');
    } catch (error) {
      if (waited >= limit) throw error;
      noteSeen(error);
    }
    advanceIfFaked(interval);
    await sleepReal(interval);
  }
}

function numberOption(options: unknown, key: string): number | undefined {
  const value: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, key) : undefined;
  return typeof value === 'number' ? value : undefined;
}
