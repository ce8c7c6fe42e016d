import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { withSandbox } from '../../countersign/with-sandbox.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { referenceJob } from './reference-job.ts';

const REPEATS = 1_000;

/** G9: the reference job a thousand times, every core busy; how many different results came of it. */
export async function measureRepeats({ tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`${REPEATS} repeats`);
  return withSandbox(async (sandbox) => {
    const job = referenceJob('repeats');
    const found = new Map<string, number>();
    let left = REPEATS;
    const work = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const { runs } = await sandbox.run(job);
        const hash = createHash('sha256').update(JSON.stringify(runs)).digest('hex');
        found.set(hash, (found.get(hash) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    return [
      {
        goal: 'G9',
        what: `distinct results of ${REPEATS} repeats`,
        wanted: { most: 1 },
        figure: found.size,
        unit: '',
        detail: `of nine programs × twenty tests each: ${[...found.values()].join(', ')}`,
      },
    ];
  });
}
