import { oneTestJob } from './one-test-job.ts';
import { LIMITS } from '#app/sandbox/limits.ts';
import { workerCommand } from '#app/sandbox/walls.server.ts';
import { startWorker } from '#app/sandbox/worker-process.server.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { prepareWhole } from './prepare-whole.ts';
import { readResidentMb } from './read-process.ts';
import { withParts } from './with-parts.ts';

/** Ways to ask for more memory than there is. */
const ATTACKS = {
  arrays: 'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));',
  strings:
    "let text = 'x'; const all = []; for (;;) { all.push([...text].join('')); if (text.length < 1e6) text += text; }",
  'typed arrays': 'const all = []; for (;;) all.push(new Uint8Array(4e6).fill(1));',
  maps: 'const map = new Map(); for (let i = 0; ; i += 1) map.set(i, { i, text: `number ${i}` });',
  'big integers': 'let big = 3n; for (;;) big *= big;',
  'error messages':
    "const all = []; for (;;) { try { throw new Error('x'.repeat(5e6) + all.length); } catch (e) { all.push(e); } }",
} as const;
const LOOK_MS = 5;

/** G8: resident memory of a worker that waits, and the most that one reached under attack. */
export async function measureMemory({ tell }: MeasureOptions): Promise<readonly Row[]> {
  tell(`memory, ${Object.keys(ATTACKS).length} attacks`);
  return withParts({ size: 1 }, async ({ installation, walls, preparer }) => {
    const peaks: { readonly name: string; readonly mb: number }[] = [];
    let idleMb = 0;
    for (const [name, body] of Object.entries(ATTACKS)) {
      const worker = startWorker(workerCommand(installation, walls));
      await worker.ready;
      idleMb = Math.max(idleMb, readResidentMb(worker.pid).now);
      let mb = 0;
      const look = setInterval(() => (mb = Math.max(mb, readResidentMb(worker.pid).most)), LOOK_MS);
      await worker.run(await prepareWhole(oneTestJob(body), preparer.prepare), {
        runMs: LIMITS.runMs,
        onResult: () => {},
      });
      clearInterval(look);
      worker.kill();
      peaks.push({ name, mb });
    }
    const worst = peaks.toSorted((a, b) => b.mb - a.mb)[0];
    return [
      {
        goal: 'G8',
        what: 'resident memory under attack, the most',
        wanted: { most: 400 },
        figure: worst?.mb ?? Number.NaN,
        unit: 'MB',
        detail: peaks.map(({ name, mb }) => `${name} ${mb.toFixed(0)}`).join(', '),
      },
      {
        goal: 'G8',
        what: 'resident memory of a worker on standby',
        wanted: { most: 90 },
        figure: idleMb,
        unit: 'MB',
        detail: `the most of ${peaks.length} workers`,
      },
    ];
  });
}
