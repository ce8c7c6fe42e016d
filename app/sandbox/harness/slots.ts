type Slot = { current: unknown };

/** Built-ins that honest tests replace or spy on, by owner. Programs see them like any other fixed built-in. */
const slots = new Map<object, Map<PropertyKey, Slot>>();

/**
 * Turns properties into slots: everybody reads them, and only who holds `writableOf` or `slotOf` changes them. An accessor
 * cannot tell its caller, so its setter always refuses.
 */
export function giveSlots(owner: object, keys: readonly PropertyKey[]): void {
  const own = slots.get(owner) ?? new Map<PropertyKey, Slot>();
  slots.set(owner, own);
  for (const key of keys) {
    const slot: Slot = { current: Reflect.get(owner, key) };
    const isEnumerable = Object.getOwnPropertyDescriptor(owner, key)?.enumerable === true;
    own.set(key, slot);
    Object.defineProperty(owner, key, {
      get: () => slot.current,
      set(this: unknown, value: unknown) {
        if (this === owner || !isObject(this)) throw new TypeError(refusal(key));
        Reflect.defineProperty(this, key, { value, writable: true, enumerable: true, configurable: true });
      },
      configurable: false,
      enumerable: isEnumerable,
    });
  }
}

/** The slot of a property, for `vi.spyOn` and `vi.stubGlobal`. */
export function slotOf(owner: object, key: PropertyKey): Slot | undefined {
  return slots.get(owner)?.get(key);
}

/** The owner as test files see it where they write to it: assignments reach its slots. Undefined without slots. */
export function writableOf(owner: object): object | undefined {
  const own = slots.get(owner);
  if (own === undefined) return undefined;
  return new Proxy(Object.create(null), {
    get: (_, key) => Reflect.get(owner, key),
    has: (_, key) => Reflect.has(owner, key),
    deleteProperty: (_, key) => Reflect.deleteProperty(owner, key),
    set: (_, key, value: unknown) => {
      const slot = own.get(key);
      if (slot === undefined) return Reflect.set(owner, key, value);
      slot.current = value;
      return true;
    },
    defineProperty: (_, key, descriptor) => {
      const slot = own.get(key);
      if (slot === undefined) return Reflect.defineProperty(owner, key, descriptor);
      slot.current =
        descriptor.get === undefined ? descriptor.value : Reflect.apply(descriptor.get, owner, []);
      return true;
    },
  });
}

function refusal(key: PropertyKey): string {
  return `Only a test can replace ${String(key)}, by its plain name or with vi.spyOn or vi.stubGlobal`;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
