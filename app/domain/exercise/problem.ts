/** Rules of the gate, in the order in which they are reported (ARCHITECTURE: "The gate"). */
export const RULES = [
  'schema',
  'marker',
  'types',
  'visible',
  'probe',
  'mask',
  'alternate',
  'determinism',
  'spoiler',
  'decoy',
  'incident',
  'notes',
  'words',
] as const;

export type Rule = (typeof RULES)[number];

/** One broken rule: where, and what to do about it. `line` is null where no single line is to blame. */
export type Problem = {
  readonly rule: Rule;
  /** Path relative to the exercise folder. */
  readonly file: string;
  readonly line: number | null;
  readonly column?: number;
  readonly message: string;
  /** What usually mends it. */
  readonly suggestion?: string;
};
