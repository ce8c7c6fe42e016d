import type { Scenario } from './scenario.ts';

/** A test of a file with the sites that each of its rows passes, and how many alternatives every site has. */
export type RecordedTest = {
  readonly test: number;
  readonly row: number;
  readonly sites: readonly number[];
};

/** So many scenarios of one test file are played; the rest would mostly make the same points again. */
const MOST_PER_FILE = 300;

/**
 * The scenarios of a test file, the plainest first: every test as it is, then each of its sites with its first
 * alternative, then the second ones. When they are too many, every test keeps about as many as the others.
 */
export function chooseScenarios(
  tests: readonly RecordedTest[],
  alternativesOf: (site: number) => number,
): readonly Scenario[] {
  const plain = tests.map(({ test, row }) => ({ test, row, site: -1, alternative: -1 }));
  const queues = tests.map(({ test, row, sites }) =>
    sites
      .flatMap((site) =>
        Array.from({ length: alternativesOf(site) }, (_, alternative) => ({ test, row, site, alternative })),
      )
      .toSorted((a, b) => a.alternative - b.alternative || a.site - b.site),
  );
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return [...plain, ...inTurn.flat()].slice(0, MOST_PER_FILE);
}
