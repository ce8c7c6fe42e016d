const typedPrototype: object = Object.getPrototypeOf(Uint8Array.prototype);
const typedName = getter(typedPrototype, Symbol.toStringTag);
const typedLength = getter(typedPrototype, 'length');
const viewBuffer = getter(DataView.prototype, 'buffer');
const viewOffset = getter(DataView.prototype, 'byteOffset');
const viewLength = getter(DataView.prototype, 'byteLength');
const regexpSource = getter(RegExp.prototype, 'source');

/** `flags` itself asks the object, so each flag is read alone. */
const FLAGS = (
  [
    ['d', 'hasIndices'],
    ['g', 'global'],
    ['i', 'ignoreCase'],
    ['m', 'multiline'],
    ['s', 'dotAll'],
    ['u', 'unicode'],
    ['v', 'unicodeSets'],
    ['y', 'sticky'],
  ] as const
).map(([letter, key]) => [letter, getter(RegExp.prototype, key)] as const);

/** What kind of typed array it is, whatever its prototype and properties say; undefined for a data view or a buffer. */
export function typedArrayName(value: object): unknown {
  return Reflect.apply(typedName, value, []);
}

/** The elements of a typed array, or the bytes of a buffer or data view, whatever their own properties say. */
export function bytesOf(value: object): readonly unknown[] {
  if (typedArrayName(value) !== undefined) return typedElements(value);
  if (!ArrayBuffer.isView(value)) return typedElements(Reflect.construct(Uint8Array, [value]));
  const [buffer, offset, length] = [viewBuffer, viewOffset, viewLength].map((get) =>
    Reflect.apply(get, value, []),
  );
  return typedElements(Reflect.construct(Uint8Array, [buffer, offset, length]));
}

function typedElements(array: object): readonly unknown[] {
  return Array.from({ length: Number(Reflect.apply(typedLength, array, [])) }, (_, index) =>
    Reflect.get(array, index),
  );
}

function getter(owner: object, key: PropertyKey): () => unknown {
  const get = Object.getOwnPropertyDescriptor(owner, key)?.get;
  if (get === undefined) throw new Error(`no accessor ${String(key)}`);
  return get;
}

/** A real regular expression as it is written, whatever its own properties say; flags by the accessors of the engine. */
export function regexpText(value: object): string {
  const flags = FLAGS.filter(([, get]) => Reflect.apply(get, value, []) === true).map(([letter]) => letter);
  return `/${String(Reflect.apply(regexpSource, value, []))}/${flags.join('')}`;
}

/** The elements of a list in a list of our own, whose methods nobody has replaced. */
export function elementsOf(list: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: list.length }, (_, index): unknown => list[index]);
}

/** The primitive in a boxed number, text or boolean; any other value is returned as it is. */
export function unboxed(value: object): unknown {
  for (const unbox of [Number.prototype.valueOf, String.prototype.valueOf, Boolean.prototype.valueOf]) {
    try {
      return Reflect.apply(unbox, value, []);
    } catch {
      continue;
    }
  }
  return value;
}

/** The entries of a real Map, whatever its own methods say. */
export function mapEntries(value: object): readonly (readonly [unknown, unknown])[] {
  const entries: [unknown, unknown][] = [];
  Map.prototype.forEach.call(value, (item, key) => entries.push([key, item]));
  return entries;
}

/** The members of a real Set, whatever its own methods say. */
export function setValues(value: object): unknown[] {
  const values: unknown[] = [];
  Set.prototype.forEach.call(value, (item) => values.push(item));
  return values;
}
