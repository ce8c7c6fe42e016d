import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Job } from '#app/domain/grading/job.ts';
import { dataDir, ROOT } from '../../countersign/paths.ts';

const OPTIONS = {
  threads: "pool: 'threads'",
  'threads, one realm': "pool: 'threads', isolate: false",
  forks: "pool: 'forks'",
  'forks, one realm': "pool: 'forks', isolate: false",
} as const;
type VitestConfig = keyof typeof OPTIONS;

/** Every way in which vitest may run the files; the best one is what the sandbox is compared with. */
export const VITEST_CONFIGS = ['threads', 'threads, one realm', 'forks', 'forks, one realm'] as const;

/** Writes the job's programs and tests to disk, one folder a run, and gives what runs `vitest run` over all of them. */
export function prepareVitest(job: Job): { run(config: VitestConfig): Promise<void> } {
  const dir = join(dataDir(), 'bench', 'vitest');
  rmSync(dir, { recursive: true, force: true });
  for (const run of job.runs) {
    const test = job.tests[run.test];
    if (test !== undefined) write(join(dir, run.id, test.path), test.text);
    for (const [path, text] of Object.entries(job.programs[run.program]?.files ?? {}))
      write(join(dir, run.id, path), text);
  }
  const configs = Object.entries(OPTIONS).map(([name, options]) => {
    const file = join(dir, `${name.replaceAll(/\W+/g, '-')}.config.mjs`);
    write(file, `export default { test: { ${options}, include: ['**/*.test.ts'] } };\n`);
    return [name, file] as const;
  });
  const fileOf = new Map<string, string>(configs);
  return {
    async run(config) {
      const args = ['run', '--root', dir, '--config', fileOf.get(config) ?? ''];
      const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), ...args], {
        stdio: 'ignore',
      });
      await once(child, 'exit');
    },
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
