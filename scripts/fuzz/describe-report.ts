import type { Repeated } from './repeat.ts';
import type { FuzzReport } from './run-cases.ts';

const MOST_PROBLEMS = 50;

/** The report in lines; each problem with the command that shows it again. */
export function describeReport(
  { programs, cases, credits, slowestMs, outcomes, problems }: FuzzReport,
  {
    seed,
    seconds,
    kept,
  }: { readonly seed: number; readonly seconds: number; readonly kept: readonly string[] },
): readonly string[] {
  const counts = [...outcomes].toSorted(([a], [b]) => a.localeCompare(b));
  return [
    `seed ${seed}: ${programs} programs in ${cases} submissions, ${seconds.toFixed(0)} s, slowest grading ${(slowestMs / 1_000).toFixed(1)} s`,
    ...counts.map(([outcome, count]) => `  ${outcome.padEnd(26)} ${String(count).padStart(7)}`),
    `${credits} credits, each checked again; ${problems.length} problems`,
    ...problems
      .slice(0, MOST_PROBLEMS)
      .map(
        ({ index, text }) => `  case ${index}: ${text}\n    npm run fuzz -- --seed ${seed} --only ${index}`,
      ),
    ...kept.map((file) => `  kept in ${file}`),
  ];
}

/** How many different grades each submission got. */
export function describeRepeats(found: readonly Repeated[]): readonly string[] {
  const lines = found.map(({ name, grades }) => {
    const times = [...grades.values()].reduce((sum, count) => sum + count, 0);
    return `  ${name.padEnd(52)} ${String(times).padStart(6)} times, ${grades.size} distinct`;
  });
  const several = found.filter(({ grades }) => grades.size !== 1).length;
  return [...lines, `${found.length} submissions, ${several} with more than one grade`];
}
