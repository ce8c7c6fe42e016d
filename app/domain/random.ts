/** A source of repeatable randomness: each call gives the next number in [0, 1). */
export type Random = () => number;

/** Mulberry32, a small well-mixed 32-bit generator: the same seed gives the same numbers, for ever. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function drawInteger(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** The items in a random order (Fisher–Yates), leaving the given list as it is. */
export function shuffle<T>(random: Random, items: readonly T[]): readonly T[] {
  const rest = [...items];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(drawInteger(random, 0, rest.length - 1), 1));
  return shuffled;
}
