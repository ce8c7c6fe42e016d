/** One scenario of a test file: a test, a row of its table, and the stretch that is varied; site −1 varies nothing. */
export type Scenario = {
  readonly test: number;
  readonly row: number;
  readonly site: number;
  readonly alternative: number;
};

export type SeenPart = readonly [name: string, source: string, isExact: boolean];

/** What a test looked at. `source` is how a program would write the value; it stands for it exactly if `isExact`. */
export type Seen = {
  /** −1 for what ended the scenario. */
  readonly observation: number;
  readonly how: 'value' | 'calls' | 'resolves' | 'rejects' | 'returns' | 'throws' | 'threw';
  readonly source: string;
  readonly isExact: boolean;
  /** The same of each of its named parts; null for a value without any. */
  readonly keys: readonly SeenPart[] | null;
};

/** What a rewritten test file does with its scenarios. */
export type ScenarioPlan = {
  /** Observations that are left out: correct code shows something else there too. */
  readonly ignored: readonly number[];
} &
  /** Plays every test once, and prints the sites that it passes and what it saw. */
  (
    | { readonly mode: 'record' }
    /** Prints what each scenario saw, in short or in full. */
    | { readonly mode: 'hash' | 'show'; readonly scenarios: readonly Scenario[] }
    /** Fails where a scenario saw something else, and plays no more after so many differences. */
    | {
        readonly mode: 'compare';
        readonly scenarios: readonly Scenario[];
        readonly hashes: readonly string[];
        readonly most: number;
      }
  );

/** The name that a scenario's test has in a run. */
export function keyOfScenario({ test, row, site, alternative }: Scenario): string {
  return `${test}/${row}/${site}/${alternative}`;
}

/** The key of the scenario that a test of a run played, from the test's name; empty for any other test. */
export function scenarioKeyIn(name: string): string {
  return /(?:^| )(-?\d+\/-?\d+\/-?\d+\/-?\d+)$/.exec(name)?.[1] ?? '';
}
