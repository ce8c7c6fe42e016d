import { createHash } from 'node:crypto';
import type { Job, Run, RunResult } from '#app/domain/grading/job.ts';
import type { Runner } from './run-jobs.server.ts';

/** Results kept: some edits of a few exercises. */
const MOST_KEPT = 20_000;
/** What the machine's load may have brought about is not kept. */
const LASTING = new Set<RunResult['status']>(['passed', 'failed', 'no-test-ran', 'invalid']);

/**
 * A runner that does not repeat a run of the same program, test and seed: after an edit only what the edit touches
 * runs again. Runs that depend on others are always run.
 */
export function rememberRuns(runner: Runner): Runner {
  const kept = new Map<string, RunResult>();
  return {
    async run(job, options) {
      const keyOf = keysOf(job);
      const known = new Map<string, RunResult>();
      for (const run of job.runs) {
        const result = kept.get(keyOf(run));
        if (result !== undefined && isAlone(run)) known.set(run.id, result);
      }
      const rest = job.runs.filter(({ id }) => !known.has(id));
      const fresh =
        rest.length === 0 ? { runs: {}, durationMs: 0 } : await runner.run({ ...job, runs: rest }, options);
      for (const run of rest) {
        const result = fresh.runs[run.id];
        if (result !== undefined && LASTING.has(result.status)) kept.set(keyOf(run), result);
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
      }
      return { runs: { ...Object.fromEntries(known), ...fresh.runs }, durationMs: fresh.durationMs };
    },
  };
}

function isAlone({ requires, onlyIf = [] }: Run): boolean {
  return requires.length === 0 && onlyIf.length === 0;
}

function keysOf(job: Job): (run: Run) => string {
  const hashes = new Map<string, string>();
  const hashOnce = (name: string, value: unknown): string => {
    const hash = hashes.get(name) ?? createHash('sha256').update(JSON.stringify(value)).digest('base64');
    hashes.set(name, hash);
    return hash;
  };
  return ({ program, test, seed, stopAtFirstFailure }) =>
    [
      hashOnce(`program ${program}`, job.programs[program] ?? null),
      hashOnce(`test ${test}`, job.tests[test] ?? null),
      seed,
      stopAtFirstFailure,
    ].join(' ');
}
