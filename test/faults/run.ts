import { crashingWorkers } from './crashing-workers.ts';
import { hostileCrowd } from './hostile-crowd.ts';
import { killWhileGrading } from './kill-while-grading.ts';
import { overload } from './overload.ts';
import { repeatsUnderLoad } from './repeats-under-load.ts';
import type { FaultReport } from './report.ts';

/** Every fault in full size: `npm run faults [-- NAME…]` prints what was counted and measured beside the goals. */
const FAULTS: Readonly<Record<string, { readonly title: string; run(): Promise<FaultReport> }>> = {
  r2: {
    title: '4 hostile and 10 honest gradings at once',
    run: () => hostileCrowd({ hostile: 4, honest: 10 }),
  },
  r5: { title: '50 kill −9 while grading', run: () => killWhileGrading({ kills: 50 }) },
  r6: { title: '100 worker crashes in a row', run: () => crashingWorkers({ crashes: 100 }) },
  r8: { title: '10 × overload of one grader', run: () => overload({ people: 255 }) },
  r17: { title: 'one submission 50 times, half under load', run: () => repeatsUnderLoad({ repeats: 50 }) },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => FAULTS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `There is no fault ${unknown.join(', ')}. There are: ${Object.keys(FAULTS).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, { title, run }] of Object.entries(FAULTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stdout.write(`${name.toUpperCase()}  ${title}\n`);
  const { counts, figures, problems } = await run();
  const missed = figures.filter(({ value, most }) => !(value <= most));
  const lines = [
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', '),
    ...figures.map(
      ({ what, value, most, unit }) =>
        `${what}: ${value.toFixed(0)} ${unit} (goal ≤ ${most} ${unit})${value <= most ? '' : ', NOT MET'}`,
    ),
    ...problems.map((problem) => `PROBLEM: ${problem}`),
  ];
  process.stdout.write(`${lines.map((line) => `      ${line}`).join('\n')}\n`);
  if (missed.length + problems.length > 0) process.exitCode = 1;
}
