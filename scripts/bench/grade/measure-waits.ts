import { withSandbox } from '../../countersign/with-sandbox.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import { oneTestJob } from './one-test-job.ts';

const AT_ONCE = oneTestJob('await null;');
const NEVER = oneTestJob('await new Promise(() => {});');
const AN_HOUR = oneTestJob('await new Promise((resolve) => setTimeout(resolve, 3_600_000));');

/** G10: what a promise that never settles and an hour of sleep cost more than a test that ends at once. */
export async function measureWaits({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`waiting in vain and an hour of sleep, ${rounds} rounds`);
  return withSandbox(async (sandbox) => {
    const expected = [
      [AT_ONCE, 'passed'],
      [NEVER, 'failed'],
      [AN_HOUR, 'passed'],
    ] as const;
    const [none = Number.NaN, never = Number.NaN, hour = Number.NaN] = await takeTurns(
      expected.map(([job, status]) => async () => {
        const { runs } = await sandbox.run(job);
        if (runs['only']?.status !== status) throw new Error(`expected ${status}: ${JSON.stringify(runs)}`);
      }),
      { rounds },
    );
    const row = (what: string, ms: number): Row => ({
      goal: 'G10',
      what,
      wanted: { most: 5 },
      figure: Math.max(0, ms - none),
      unit: 'ms',
      detail: `${ms.toFixed(1)} ms, a test that ends at once ${none.toFixed(1)} ms`,
    });
    return [row('a promise that never settles, told after', never), row('an hour of sleep', hour)];
  });
}
