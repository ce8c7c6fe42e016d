type Keyed = object;

/** Absent inside: shared memory and weak references tell time or let code outlive its run (SECURITY.md §1). */
const REMOVED = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'WeakRef', 'FinalizationRegistry'];

/** Members that honest tests replace or spy on; nothing of the harness depends on them. */
const REPLACEABLE = new Map<object, string>([[Math, 'random']]);

/** Inherited names that code assigns on its own objects; frozen as plain data they would make that assignment throw. */
const OF_OBJECTS: readonly PropertyKey[] = Reflect.ownKeys(Object.prototype);
const OF_ERRORS: readonly PropertyKey[] = ['constructor', 'name', 'message', 'toString'];
const OF_FUNCTIONS: readonly PropertyKey[] = ['toString'];

/** Members that `vi.spyOn` may replace although the realm is locked; programs cannot. */
export const spySlots = new Map<object, Map<PropertyKey, { current: unknown }>>();

/** Removes what may not exist and hides the source of every function. Runs before any learner code. */
export function strip(realm: typeof globalThis): void {
  for (const name of REMOVED) Reflect.deleteProperty(realm, name);
  const mask = {
    toString(this: unknown): string {
      if (typeof this !== 'function')
        throw new TypeError("Function.prototype.toString requires that 'this' be a Function");
      const name: unknown = Object.getOwnPropertyDescriptor(this, 'name')?.value;
      return `function ${typeof name === 'string' ? name : ''}() { [native code] }`;
    },
  };
  Object.defineProperty(Function.prototype, 'toString', {
    value: mask.toString,
    writable: true,
    configurable: true,
  });
}

export type Exceptions = {
  /** Globals that tests may replace or spy on. */
  readonly replaceable: readonly string[];
  /** Classes of the harness whose instances code gets to see. */
  readonly ownClasses: readonly { readonly prototype: object }[];
};

/**
 * Makes every built-in class, prototype and function unchangeable, so that nothing which learner code does can bend the
 * harness, the tests or the values under comparison. Own properties of learner objects stay as free as ever, and so do
 * the globals named `replaceable`, which honest tests spy on.
 */
export function lockRealm(realm: typeof globalThis, { replaceable, ownClasses }: Exceptions): void {
  REPLACEABLE.set(realm.Date, 'now');
  giveSpySlots(JSON, ['parse', 'stringify']);
  for (const owner of reachable(realm, new Set(replaceable))) lockObject(owner);
  for (const own of ownClasses) for (const part of [own, own.prototype]) lockObject(part);
  for (const key of Reflect.ownKeys(realm)) {
    const descriptor = Object.getOwnPropertyDescriptor(realm, key);
    if (!descriptor || key === 'globalThis' || replaceable.includes(String(key)) || !('value' in descriptor))
      continue;
    if (isObject(descriptor.value))
      Object.defineProperty(realm, key, { ...descriptor, writable: false, configurable: false });
  }
}

function giveSpySlots(owner: object, keys: readonly string[]): void {
  const slots = new Map<PropertyKey, { current: unknown }>();
  for (const key of keys) {
    const slot = { current: Reflect.get(owner, key) };
    slots.set(key, slot);
    Object.defineProperty(owner, key, {
      get: () => slot.current,
      configurable: false,
      enumerable: false,
    });
  }
  spySlots.set(owner, slots);
}

/** All objects reachable from the globals through own properties and prototypes, and the hidden prototypes. */
function reachable(realm: typeof globalThis, free: ReadonlySet<PropertyKey>): Set<Keyed> {
  const found = new Set<Keyed>();
  const waiting: object[] = [];
  const see = (part: unknown): void => {
    if (!isObject(part) || found.has(part) || part === realm) return;
    found.add(part);
    waiting.push(part);
  };
  for (const key of Reflect.ownKeys(realm))
    if (!free.has(key)) see(Object.getOwnPropertyDescriptor(realm, key)?.value);
  for (const hidden of hiddenIntrinsics()) see(hidden);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    see(Object.getPrototypeOf(next));
    const keys = Reflect.ownKeys(next);
    if (typeof next === 'function' && keys.length === 2) continue;
    for (const key of keys) {
      const descriptor = Object.getOwnPropertyDescriptor(next, key);
      if (descriptor === undefined) continue;
      if ('value' in descriptor) see(descriptor.value);
      else {
        see(descriptor.get);
        see(descriptor.set);
      }
    }
  }
  return found;
}

function hiddenIntrinsics(): readonly unknown[] {
  return [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ''[Symbol.iterator](),
    'a'.matchAll(/a/g),
    function* () {},
    async function () {},
    async function* () {},
    ...iteratorHelpers(),
  ].map((value: unknown) => Object.getPrototypeOf(value));
}

/** The prototypes behind `Iterator.from(x)` and `iterator.map(f)`, where the engine has them. */
function iteratorHelpers(): readonly unknown[] {
  const maker: unknown = Reflect.get(globalThis, 'Iterator');
  if (typeof maker !== 'function' || !('from' in maker) || typeof maker.from !== 'function') return [];
  const wrapped: unknown = maker.from({ next: () => ({ done: true, value: undefined }) });
  const helper: unknown = Reflect.get([].values(), 'map');
  return [
    wrapped,
    typeof helper === 'function' ? Reflect.apply(helper, [].values(), [(item: unknown) => item]) : wrapped,
  ];
}

function lockObject(owner: Keyed): void {
  const free = REPLACEABLE.get(owner);
  if (free !== undefined) {
    for (const key of Reflect.ownKeys(owner)) {
      const descriptor = Object.getOwnPropertyDescriptor(owner, key);
      if (key !== free && descriptor?.configurable)
        Object.defineProperty(owner, key, { writable: false, configurable: false });
    }
    return;
  }
  for (const key of assignedOnInstances(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    if (descriptor?.configurable && 'value' in descriptor)
      Object.defineProperty(owner, key, overridable(owner, key, descriptor));
  }
  Object.freeze(owner);
}

function assignedOnInstances(owner: Keyed): readonly PropertyKey[] {
  if (owner === Object.prototype) return OF_OBJECTS;
  if (owner === Function.prototype) return OF_FUNCTIONS;
  return typeof owner === 'object' && (owner === Error.prototype || owner instanceof Error) ? OF_ERRORS : [];
}

/** An inherited accessor that behaves like inherited writable data, as in SES: assigning on an instance makes an own property. */
function overridable(owner: Keyed, key: PropertyKey, descriptor: PropertyDescriptor): PropertyDescriptor {
  const value: unknown = descriptor.value;
  return {
    configurable: false,
    enumerable: descriptor.enumerable === true,
    get() {
      return value;
    },
    set(this: unknown, next: unknown) {
      if (this === owner || !isObject(this))
        throw new TypeError(`Cannot change the built-in '${String(key)}': it is fixed in this sandbox`);
      const isDefined = Reflect.defineProperty(
        this,
        key,
        Object.hasOwn(this, key)
          ? { value: next }
          : { value: next, writable: true, enumerable: true, configurable: true },
      );
      if (!isDefined) throw new TypeError(`Cannot assign to read only property '${String(key)}' of object`);
    },
  };
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
