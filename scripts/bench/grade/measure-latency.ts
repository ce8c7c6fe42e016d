import { withSandbox } from '../../countersign/with-sandbox.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';
import { referenceJob } from './reference-job.ts';
import { createInProcess } from './run-in-process.ts';

/**
 * G1: the reference job through the whole sandbox beside the same harness in node:vm of this process. Both strip and run
 * texts that they have never seen, as a learner's test is; a second row has texts that were graded before.
 */
export async function measureLatency({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`the sandbox and node:vm take turns, ${rounds} rounds`);
  return withSandbox(async (sandbox) => {
    const runInProcess = createInProcess();
    const { runs } = await sandbox.run(referenceJob('same'));
    const inSandbox = Object.values(runs).map((run) =>
      'tests' in run ? run.tests.map(({ outcome }) => outcome).join(' ') : run.status,
    );
    if (inSandbox.join('\n') !== (await runInProcess(referenceJob('same'))).join('\n'))
      throw new Error('The two sides do not come to the same outcomes, so their times cannot be compared');
    const counters = { sandbox: 0, process: 0 };
    const seen = referenceJob('seen');
    const [ours = Number.NaN, bare = Number.NaN, oursSeen = Number.NaN] = await takeTurns(
      [
        () => sandbox.run(referenceJob(`sandbox ${(counters.sandbox += 1)}`)),
        () => runInProcess(referenceJob(`process ${(counters.process += 1)}`)),
        () => sandbox.run(seen),
      ],
      { rounds },
    );
    const detail = (ms: number): string => `${ms.toFixed(1)} ms, node:vm ${bare.toFixed(1)} ms`;
    return [
      {
        goal: 'G1',
        what: 'whole grading / node:vm without isolation',
        wanted: { most: 1.6 },
        figure: ours / bare,
        unit: '×',
        detail: detail(ours),
      },
      {
        goal: 'G1',
        what: 'the same, texts graded before',
        wanted: { most: 1.6 },
        figure: oursSeen / bare,
        unit: '×',
        detail: detail(oursSeen),
      },
    ];
  });
}
