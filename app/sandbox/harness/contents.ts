/** The elements of a typed array, or the bytes of a buffer or data view. */
export function bytesOf(value: object): readonly unknown[] {
  if (value instanceof ArrayBuffer) return Array.from(new Uint8Array(value));
  if (value instanceof DataView)
    return Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  return Array.from({ length: Number(Reflect.get(value, 'length')) }, (_, index) =>
    Reflect.get(value, index),
  );
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
