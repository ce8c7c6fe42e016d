import { describe, expect, it } from 'vitest';
import { parseCode, renderVariant, subsetsOf } from '#app/domain/exercise/render.ts';
import type { Job, JobResult, RunResult } from '#app/domain/grading/job.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { runGate } from './run-gate.server.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
/** Runs that hang before a job is out of time, as in the sandbox. */
const PATIENCE = 5;

/** Five defects; on every variant with `a` the probe of `a` hangs, which is how it catches its defect. */
function exercise() {
  const code = IDS.map((id) => `// @plant ${id}\n// with ${id}\n// @clean\n// @end\n`).join('');
  const read = parseExercise({
    'exercise.yaml': `id: x\nversion: 1\nkind: review\nlanguage: javascript\nentry: code/x.js\ndefects:\n${IDS.map((id) => `  ${id}: { severity: major }\n`).join('')}`,
    'code/x.js': code,
    'tests/x.test.ts': 'visible',
    ...Object.fromEntries(IDS.map((id) => [`probes/${id}.test.ts`, 'probe'])),
  });
  if (read.status === 'unreadable') throw new Error(read.problems[0]?.message);
  return read.exercise;
}

const passed: RunResult = {
  status: 'passed',
  tests: [],
  calledProgram: true,
};
const timedOut = (message: string): RunResult => ({ status: 'timed-out', message, file: null, line: null });

/** A machine on which some runs hang, and which runs nothing more of a job once too many did. */
async function runSlowly(job: Job): Promise<JobResult> {
  let hung = 0;
  const runs = job.runs.map(({ id, program, test }) => {
    if (hung > PATIENCE) return [id, timedOut('Not run')] as const;
    const isPlanted = job.programs[program]?.files['code/x.js']?.includes('with a\n') ?? false;
    if (!isPlanted || test !== 'probes/a.test.ts') return [id, passed] as const;
    hung += 1;
    return [id, timedOut('Hangs')] as const;
  });
  return { runs: Object.fromEntries(runs), durationMs: 0 };
}

describe('running the gate', () => {
  it('gives every run its time, although the probe of a defect hangs on half of the variants', async () => {
    const given = exercise();
    const code = parseCode(given.code);
    const variants = subsetsOf(IDS).map((planted) => renderVariant(code, planted));
    const judged = await runGate(
      { run: runSlowly },
      { exercise: given, language: 'javascript', variants },
      () => undefined,
    );
    const late = judged.filter(({ result }) => result.status === 'timed-out' && result.message === 'Not run');
    expect(late).toEqual([]);
    const hangs = judged.filter(({ result }) => result.status === 'timed-out');
    expect(hangs).toHaveLength(variants.length / 2);
    expect(hangs.every(({ test }) => test.type === 'probe' && test.defectId === 'a')).toBe(true);
  });
});
