import { readFileSync } from 'node:fs';
import { startAttempt } from '../support/client.ts';
import { childrenOf, isAlive } from '../support/processes.ts';
import { EXERCISE } from './post-review.ts';
import { unless, type FaultReport } from './report.ts';
import { withApp } from './with-app.ts';

const PATIENCE_MS = 30_000;
const LOOK_MS = 5;

/** R6: workers are killed in a row, waiting ones and busy ones; then an honest run comes. */
export function crashingWorkers({ crashes }: { readonly crashes: number }): Promise<FaultReport> {
  return withApp({}, async ({ app, admin }) => {
    const attemptId = await startAttempt(admin, EXERCISE);
    const run = async (): Promise<boolean> => {
      const answer = await admin.postJson(`/attempts/${attemptId}/run`, { test: { kind: 'visible' } });
      return answer.status === 200 && (await answer.text()).includes('"outcome":"passed"');
    };
    let killed = 0;
    let survived = 0;
    let runs = 0;
    for (let round = 0; killed < crashes; round += 1) {
      // Every other round catches workers at work.
      const running = round % 2 === 1 ? run() : null;
      for (const pid of await workersOf(app.pid)) {
        process.kill(pid, 'SIGKILL');
        killed += 1;
      }
      if (running === null) continue;
      runs += 1;
      if (await running) survived += 1;
    }
    const started = performance.now();
    const isServed = await run();
    const servedMs = performance.now() - started;
    const zombies = await countZombies(app.pid);
    return {
      counts: { killed, 'runs during it': runs, 'of them served': survived, zombies },
      figures: [{ what: 'the next run', value: servedMs, most: 2_000, unit: 'ms' }],
      problems: [
        ...unless(isServed, 'the next run was not served'),
        ...unless(zombies === 0, `${zombies} zombies are left`),
        ...unless(app.log().includes('grading failed') === false, 'a grading failed'),
      ],
    };
  });
}

/** Dead children that stay unreaped; one that has just ended is one for a moment. */
async function countZombies(server: number | undefined): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const dead = childrenOf(server).filter((pid) => !isAlive(pid)).length;
    if (dead === 0 || performance.now() > until) return dead;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** The workers of a server, as soon as there is one. */
async function workersOf(server: number | undefined): Promise<readonly number[]> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const workers = childrenOf(server).filter((pid) => isAlive(pid) && isWorker(pid));
    if (workers.length > 0) return workers;
    if (performance.now() > until) throw new Error('the server starts no worker any more');
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker.js');
  } catch {
    return false;
  }
}
