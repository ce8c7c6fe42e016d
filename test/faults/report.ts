/** What came of one fault: what was counted, what was measured, and what must not have happened but did. */
export type FaultReport = {
  readonly counts: Readonly<Record<string, number>>;
  /** Printed beside their goals, and judged by a run in full size on a quiet machine only. */
  readonly figures: readonly Figure[];
  readonly problems: readonly string[];
};

type Figure = {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 'ms' | 'MB';
};

/** The value below which this share of all lies; zero when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The sentence when the condition does not hold, for a list of problems. */
export function unless(holds: boolean, problem: string): readonly string[] {
  return holds ? [] : [problem];
}
