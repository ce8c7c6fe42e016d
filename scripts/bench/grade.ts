import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { spawnSync } from 'node:child_process';
import { installSandbox } from '#app/sandbox/install.server.ts';
import { createSandbox } from '#app/sandbox/sandbox.server.ts';
import { runInProcess } from './in-process.ts';
import { runInVitest } from './in-vitest.ts';
import { referenceJob } from './reference-job.ts';

/**
 * Prints G1, G2 and G3 of the grader's speed goals as measured in this run: the sides take turns, medians over the
 * rounds. `node scripts/bench/grade.ts [rounds]`.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const VITEST_ROUNDS = 2;
const PAUSE_MS = 150;
const DATA_DIR = join('data', 'bench');

if (!process.execArgv.includes('--experimental-vm-modules')) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  process.exit(
    spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1,
  );
}

const job = referenceJob();
const sandbox = await createSandbox({ dataDir: DATA_DIR, size: 1 });
const { folder } = installSandbox(DATA_DIR, ['app/sandbox']);
const harness = new vm.Script(readFileSync(join(folder, 'harness.js'), 'utf8'), {
  filename: 'countersign:harness',
});
const times: Record<'sandbox' | 'process', number[]> = { sandbox: [], process: [] };

for (let round = 0; round <= ROUNDS; round += 1) {
  await pause();
  const fresh = await timed(() => sandbox.run(job));
  await pause();
  const bare = await timed(() => runInProcess(job, harness));
  if (round === 0) continue;
  times.sandbox.push(fresh);
  times.process.push(bare);
}
await sandbox.close();
const vitest: Record<'threads' | 'forks', number[]> = { threads: [], forks: [] };
for (let round = 0; round < VITEST_ROUNDS; round += 1) {
  for (const pool of ['threads', 'forks'] as const)
    vitest[pool].push(runInVitest(job, join(DATA_DIR, 'vitest'), pool));
}

const ours = median(times.sandbox);
const rows = [
  ['sandbox, walls on', ours, '1.00 ×'],
  [
    'node:vm in process, no isolation',
    median(times.process),
    `G1 ${(ours / median(times.process)).toFixed(2)} × (goal ≤ 1.6)`,
  ],
  [
    'vitest run, threads',
    median(vitest.threads),
    `G2 ${(median(vitest.threads) / ours).toFixed(0)} × (goal ≥ 40)`,
  ],
  [
    'vitest run, forks',
    median(vitest.forks),
    `G2 ${(median(vitest.forks) / ours).toFixed(0)} × (goal ≥ 100)`,
  ],
] as const;
for (const [name, ms, note] of rows) {
  process.stdout.write(`${name.padEnd(34)} ${ms.toFixed(1).padStart(8)} ms   ${note}\n`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
