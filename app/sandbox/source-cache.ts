import type { PreparedSource } from './protocol.ts';

/** Prepared sources by key, the least recently used one forgotten first. */
export type SourceCache = {
  get(key: string): PreparedSource | undefined;
  set(key: string, source: PreparedSource): void;
  /** Characters held, each entry counted with what it costs besides. */
  chars(): number;
};

/** What an entry takes beside its text: key, map and object. */
const ENTRY_CHARS = 200;

/** A cache that never holds more than `mostChars`: one file may be a thousand times as long as another. */
export function createSourceCache(mostChars: number): SourceCache {
  const entries = new Map<string, PreparedSource>();
  let chars = 0;
  const forget = (key: string): void => {
    const source = entries.get(key);
    if (source === undefined) return;
    entries.delete(key);
    chars -= sizeOf(source);
  };
  return {
    get(key) {
      const source = entries.get(key);
      if (source === undefined) return undefined;
      entries.delete(key);
      entries.set(key, source);
      return source;
    },
    set(key, source) {
      forget(key);
      if (sizeOf(source) > mostChars) return;
      entries.set(key, source);
      chars += sizeOf(source);
      for (const oldest of entries.keys()) {
        if (chars <= mostChars) return;
        forget(oldest);
      }
    },
    chars: () => chars,
  };
}

function sizeOf(source: PreparedSource): number {
  return ENTRY_CHARS + ('code' in source ? source.code.length : source.problem.message.length);
}
