type Keyed = object;

/** Absent inside: shared memory and weak references tell time or let code outlive its run (SECURITY.md §1). */
const REMOVED = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'WeakRef', 'FinalizationRegistry'];

/** Members that honest tests replace or spy on; nothing of the harness depends on them. */
const REPLACEABLE_MEMBERS = new Set<PropertyKey>(['Math.random', 'Date.now']);

/** Inherited names that code assigns on its own objects; frozen as plain data they would make that assignment throw. */
const ASSIGNED_ON_INSTANCES = new Set<PropertyKey>([
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'toJSON',
  'name',
  'message',
  'stack',
  'cause',
  'then',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
]);

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

/**
 * Makes every built-in class, prototype and function unchangeable, so that nothing which learner code does can bend the
 * harness, the tests or the values under comparison. Own properties of learner objects stay as free as ever, and so do
 * the globals named `replaceable`, which honest tests spy on.
 */
export function lockRealm(realm: typeof globalThis, replaceable: readonly string[]): void {
  giveSpySlots(JSON, ['parse', 'stringify']);
  for (const owner of reachable(realm, new Set(replaceable))) lockObject(owner);
  for (const key of Reflect.ownKeys(realm)) {
    const descriptor = Object.getOwnPropertyDescriptor(realm, key);
    if (!descriptor || key === 'globalThis' || replaceable.includes(String(key)) || !('value' in descriptor))
      continue;
    if (isObject(descriptor.value))
      Object.defineProperty(realm, key, { writable: false, configurable: false });
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
  const waiting: unknown[] = Reflect.ownKeys(realm)
    .filter((key) => !free.has(key) && key !== 'globalThis')
    .map((key) => Object.getOwnPropertyDescriptor(realm, key)?.value);
  waiting.push(...hiddenIntrinsics());
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (!isObject(next) || next === realm || found.has(next)) continue;
    found.add(next);
    waiting.push(Object.getPrototypeOf(next));
    for (const key of Reflect.ownKeys(next)) {
      const descriptor = Object.getOwnPropertyDescriptor(next, key);
      for (const part of [descriptor?.value, descriptor?.get, descriptor?.set])
        if (isObject(part)) waiting.push(part);
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
  for (const key of Reflect.ownKeys(owner)) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    if (!descriptor?.configurable) {
      if (descriptor?.writable === true) Object.defineProperty(owner, key, { writable: false });
      continue;
    }
    if (!('value' in descriptor)) Object.defineProperty(owner, key, { configurable: false });
    else if (isReplaceable(owner, key)) continue;
    else if (ASSIGNED_ON_INSTANCES.has(key) && isPrototype(owner)) {
      Object.defineProperty(owner, key, overridable(owner, key, descriptor));
    } else Object.defineProperty(owner, key, { writable: false, configurable: false });
  }
  if (owner !== Math && owner !== Date) Object.preventExtensions(owner);
}

function isReplaceable(owner: Keyed, key: PropertyKey): boolean {
  if (typeof key !== 'string') return false;
  if (owner === Math) return REPLACEABLE_MEMBERS.has(`Math.${key}`);
  return owner === Date && REPLACEABLE_MEMBERS.has(`Date.${key}`);
}

function isPrototype(owner: Keyed): boolean {
  return typeof owner !== 'function' || owner === Function.prototype;
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
