import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Job } from '#app/domain/grading/job.ts';

/** The other side of G2: one `vitest run` over the same programs and tests on disk. Returns the milliseconds it took. */
export function runInVitest(job: Job, dir: string, pool: 'threads' | 'forks'): number {
  rmSync(dir, { recursive: true, force: true });
  for (const run of job.runs) {
    const test = job.tests[run.test];
    if (test !== undefined) write(join(dir, run.id, test.path), test.text);
    for (const [path, text] of Object.entries(job.programs[run.program]?.files ?? {}))
      write(join(dir, run.id, path), text);
  }
  write(
    join(dir, 'vitest.config.mjs'),
    `export default { test: { pool: '${pool}', include: ['**/*.test.ts'] } };\n`,
  );
  const started = performance.now();
  spawnSync(process.execPath, [resolve('node_modules/vitest/vitest.mjs'), 'run', '--root', dir], {
    stdio: 'ignore',
  });
  return performance.now() - started;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
