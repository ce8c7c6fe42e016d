import { giveSlots } from './slots.ts';

type Keyed = object;

/** Absent inside: shared memory and weak references tell time or let code outlive its run (SECURITY.md §1). */
const REMOVED = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'WeakRef', 'FinalizationRegistry'];

/** Members of built-ins that honest tests replace or spy on; nothing of the harness depends on them. */
const SPIED: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  JSON: ['parse', 'stringify'],
};

/** Inherited names that code assigns on its own objects; frozen as plain data they would make that assignment throw. */
const OF_OBJECTS: readonly PropertyKey[] = Reflect.ownKeys(Object.prototype);
const OF_ERRORS: readonly PropertyKey[] = ['constructor', 'name', 'message', 'toString'];
const OF_FUNCTIONS: readonly PropertyKey[] = ['toString'];

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
  keepSymbols(realm.Symbol);
}

/** A registry of symbols for this realm alone: the engine's own outlives it, so that a proof could count its runs. */
function keepSymbols(symbols: SymbolConstructor): void {
  const byKey = new Map<string, symbol>();
  const keys = new Map<symbol, string>();
  const methods = {
    for(key: unknown): symbol {
      const text = String(key);
      const known = byKey.get(text);
      if (known !== undefined) return known;
      const made = symbols(text);
      byKey.set(text, made);
      keys.set(made, text);
      return made;
    },
    keyFor(value: unknown): string | undefined {
      if (typeof value !== 'symbol') throw new TypeError(`${String(value)} is not a symbol`);
      return keys.get(value);
    },
  };
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(symbols, name, { value, writable: true, enumerable: false, configurable: true });
}

export type Exceptions = {
  /** Globals that tests may replace, and whose functions they may spy on. */
  readonly replaceable: readonly string[];
  /** Classes of the harness whose instances code gets to see. */
  readonly ownClasses: readonly { readonly prototype: object }[];
};

/**
 * Makes every built-in class, prototype and function unchangeable, so that nothing which learner code does can bend the
 * harness, the tests or the values under comparison. Own properties of learner objects stay as free as ever; the globals
 * named `replaceable` become slots that only test files can fill.
 */
export function lockRealm(realm: typeof globalThis, { replaceable, ownClasses }: Exceptions): void {
  const fixed = reachable(realm);
  for (const name of replaceable) giveSlotsOfGlobal(realm, name);
  for (const [name, keys] of Object.entries(SPIED)) giveSlots(Object(Reflect.get(realm, name)), keys);
  giveSlots(realm, replaceable);
  for (const owner of fixed) lockObject(owner);
  for (const own of ownClasses) for (const part of [own, own.prototype]) lockObject(part);
  for (const key of Reflect.ownKeys(realm)) {
    const descriptor = Object.getOwnPropertyDescriptor(realm, key);
    if (descriptor?.configurable && isObject(descriptor.value))
      Object.defineProperty(realm, key, { ...descriptor, writable: false, configurable: false });
  }
}

/** The functions of a replaceable global object, as those of `console`. */
function giveSlotsOfGlobal(realm: object, name: string): void {
  const owner: unknown = Reflect.get(realm, name);
  if (typeof owner !== 'object' || owner === null) return;
  giveSlots(
    owner,
    Reflect.ownKeys(owner).filter((key) => typeof Reflect.get(owner, key) === 'function'),
  );
}

/** All objects reachable from the globals through own properties and prototypes, and the hidden prototypes. */
function reachable(realm: typeof globalThis): Set<Keyed> {
  const found = new Set<Keyed>();
  const waiting: object[] = [];
  const see = (part: unknown): void => {
    if (!isObject(part) || found.has(part) || part === realm) return;
    found.add(part);
    waiting.push(part);
  };
  for (const key of Reflect.ownKeys(realm)) see(Object.getOwnPropertyDescriptor(realm, key)?.value);
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
