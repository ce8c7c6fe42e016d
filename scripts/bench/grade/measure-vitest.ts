import { withSandbox } from '../../countersign/with-sandbox.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import { referenceJob } from './reference-job.ts';
import { prepareVitest, VITEST_CONFIGS } from './run-in-vitest.ts';

/** G2: the reference job through the whole sandbox beside `vitest run` of the same nine programs and tests on disk. */
export async function measureVitest({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`the sandbox and vitest take turns, ${rounds} rounds`);
  const vitest = prepareVitest(referenceJob('vitest'));
  return withSandbox(async (sandbox) => {
    let counter = 0;
    const [ours = Number.NaN, ...others] = await takeTurns(
      [
        () => sandbox.run(referenceJob(`turn ${(counter += 1)}`)),
        ...VITEST_CONFIGS.map((config) => () => vitest.run(config)),
      ],
      { rounds },
    );
    const times = VITEST_CONFIGS.map((config, index) => ({ config, ms: others[index] ?? Number.NaN }));
    const best = times.toSorted((a, b) => a.ms - b.ms)[0];
    const forks = times.find(({ config }) => config === 'forks');
    const row = (what: string, least: number, ms: number): Row => ({
      goal: 'G2',
      what,
      wanted: { least },
      figure: ms / ours,
      unit: '×',
      detail: `${ms.toFixed(0)} ms, whole grading ${ours.toFixed(1)} ms`,
    });
    return [
      row(`vitest run, best of its pools (${best?.config}) / whole grading`, 40, best?.ms ?? Number.NaN),
      row('vitest run, forks / whole grading', 100, forks?.ms ?? Number.NaN),
    ];
  });
}
