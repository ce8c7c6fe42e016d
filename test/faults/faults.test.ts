import { expect, it } from 'vitest';
import { crashingWorkers } from './crashing-workers.ts';
import { hostileCrowd } from './hostile-crowd.ts';
import { killWhileGrading } from './kill-while-grading.ts';
import { overload } from './overload.ts';
import { repeatsUnderLoad } from './repeats-under-load.ts';

// A short slice of `npm run faults`; times depend on what else the machine does and are not asserted here.

it('hostile reviews delay honest ones and stop neither pages nor health', async () => {
  const { counts, problems } = await hostileCrowd({ hostile: 2, honest: 3 });
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ submitted: 5, graded: 5 });
});

it('every review is graded exactly once, however often the server is killed while it grades', async () => {
  const { counts, problems } = await killWhileGrading({ kills: 3 });
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ acknowledged: 6, grades: 6, events: 6, ledger: 6 });
});

it('a run is served after a row of crashed workers, and no zombie is left', async () => {
  const { counts, problems } = await crashingWorkers({ crashes: 12 });
  expect(problems).toEqual([]);
  expect(counts['killed']).toBeGreaterThanOrEqual(12);
});

it('an overload is refused with the time to come back, and the next run is served', async () => {
  const { counts, problems } = await overload({ people: 60 });
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ requests: 120, others: 0 });
});

it('one submission gets one grade, with and without load', async () => {
  const { counts, problems } = await repeatsUnderLoad({ repeats: 8 });
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ grades: 9, distinct: 1 });
});
