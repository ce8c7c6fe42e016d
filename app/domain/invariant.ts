/** Throws when something that cannot be is; never for what a person wrote. The message says what was broken. */
export function invariant(condition: boolean, broken: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${broken}`);
}
