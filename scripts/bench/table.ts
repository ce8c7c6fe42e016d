/** What a figure should be: at most or at least so much. */
export type Goal = { readonly most: number } | { readonly least: number };

/** One line of a table: a goal of PERFORMANCE.md and what this run measured. */
export type Row = {
  /** The goal's number, for example `G1`. */
  readonly goal: string;
  /** What is measured; with `goal` it tells the row apart from all others. */
  readonly what: string;
  readonly wanted: Goal;
  readonly figure: number;
  readonly unit: '×' | 'ms' | 'MB' | 'kB' | '%' | '';
  /** How the figure came about, for example both sides in milliseconds. */
  readonly detail: string;
};

export type MeasureOptions = {
  /** Rounds in which the sides take turns. */
  readonly rounds: number;
  /** Measure nothing but these goals; null: all of the table's. */
  readonly only: ReadonlySet<string> | null;
  /** Says what is being measured. */
  readonly tell: (what: string) => void;
};

/** One table of the bench, measured by one command: `npm run bench -- NAME`. */
export type Table = {
  readonly name: string;
  readonly title: string;
  measure(options: MeasureOptions): Promise<readonly Row[]>;
};

/** Whether a row reaches its goal; a figure that is no number does not. */
export function isMet({ wanted, figure }: Row): boolean {
  return 'most' in wanted ? figure <= wanted.most : figure >= wanted.least;
}
