import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Count } from './count.ts';
import { runHere } from './run-tool.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const reportSchema = z.object({
  numPassedTests: z.int(),
  numTotalTests: z.int(),
  numFailedTestSuites: z.int(),
  success: z.boolean(),
});

/** Runs vitest with one configuration and counts its tests; what did not run and pass has failed. */
export async function runVitest(config: string, env: NodeJS.ProcessEnv): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-test-'));
  const report = join(folder, 'report.json');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runHere(resolve(ROOT, 'node_modules/.bin/vitest'), args, env);
  const counted = await readReport(report);
  await rm(folder, { recursive: true, force: true });
  if (counted === null || counted.numTotalTests === 0) return { passed: 0, failed: 1 };
  const notPassed = counted.numTotalTests - counted.numPassedTests;
  const hasFailed = code !== 0 || !counted.success;
  return { passed: counted.numPassedTests, failed: Math.max(notPassed, hasFailed ? 1 : 0) };
}

async function readReport(file: string): Promise<z.infer<typeof reportSchema> | null> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
