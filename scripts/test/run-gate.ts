import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Count } from './count.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MOST_OUTPUT_BYTES = 50_000_000;

const reportSchema = z.object({
  exercises: z.array(
    z.object({
      id: z.string(),
      ok: z.boolean(),
      variants: z.int(),
      durationMs: z.number(),
      problems: z.array(
        z.object({ rule: z.string(), file: z.string(), line: z.int().nullable(), message: z.string() }),
      ),
    }),
  ),
});

/** Runs `countersign check` on the whole library and counts exercises. */
export async function runGate(env: NodeJS.ProcessEnv): Promise<Count> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    resolve(ROOT, 'scripts/countersign.ts'),
    'check',
    '--json',
  ];
  const printed = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      args,
      { cwd: ROOT, env, maxBuffer: MOST_OUTPUT_BYTES },
      (_error, stdout, stderr) => {
        process.stderr.write(stderr);
        done(stdout);
      },
    );
  });
  const report = reportSchema.safeParse(parse(printed));
  if (!report.success || report.data.exercises.length === 0) {
    process.stdout.write(`the check printed no report: ${printed.slice(0, 500)}\n`);
    return { passed: 0, failed: 1 };
  }
  for (const { id, ok, variants, durationMs, problems } of report.data.exercises) {
    process.stdout.write(
      `${ok ? 'ok  ' : 'FAIL'} ${id}: ${variants} variants, ${(durationMs / 1000).toFixed(1)} s\n`,
    );
    for (const { rule, file, line, message } of problems) {
      process.stdout.write(`     ${rule} ${file}${line === null ? '' : `:${line}`} ${message}\n`);
    }
  }
  const passed = report.data.exercises.filter(({ ok }) => ok).length;
  return { passed, failed: report.data.exercises.length - passed };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
