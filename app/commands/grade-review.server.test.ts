import { describe, expect, it } from 'vitest';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { exampleExercise, exampleReview, KINDS } from '#app/domain/grading/example-review.ts';
import { failed, runScripted } from '#app/domain/grading/scripted-run.ts';
import type { Job } from '#app/domain/grading/job.ts';
import { gradeReview } from './grade-review.server.ts';

const PLANTED = ['lost-update'];
const exercise = exampleExercise();
const code = parseCode(exercise.code);

/** A sandbox in which every proof detects the one planted defect. */
const sandbox = {
  run: async (job: Job) => {
    const script = ({ program, test }: { program: string; test: string }) =>
      test.startsWith('proof') && program.startsWith('alone') ? failed : null;
    return { runs: Object.fromEntries(runScripted([job], { planted: PLANTED, script })), durationMs: 5 };
  },
};

function graded(
  submission: unknown,
  { clock = [0, 41.6], run = sandbox.run }: { clock?: number[]; run?: typeof sandbox.run } = {},
) {
  const times = [...clock];
  return gradeReview({
    sandbox: { run },
    exercise,
    planted: PLANTED,
    renderVariant: (planted) => renderVariant(code, planted),
    taxonomyKinds: KINDS,
    submission,
    seed: 1,
    now: () => times.shift() ?? 0,
  });
}

const submission = exampleReview(
  { flags: { f1: { on: 'store.set', kind: 'conc.lost-update', proof: 'it("adds", () => {});' } } },
  { planted: PLANTED },
).submission;

describe('gradeReview', () => {
  it('grades a submission and keeps the evidence', async () => {
    expect(await graded(submission)).toMatchObject({
      grade: { outcome: 'graded', durationMs: 42, defects: [{ id: 'lost-update', level: 'proven' }] },
      evidence: { proofs: [{ findingId: 'f1', alone: { 'lost-update': { status: 'failed' } } }] },
    });
  });

  it('gives the same grade twice but for the time it took', async () => {
    const [one, two] = await Promise.all([graded(submission), graded(submission, { clock: [0, 99] })]);
    expect({ ...two.grade, durationMs: 42 }).toEqual(one.grade);
    expect(two.evidence).toEqual(one.evidence);
  });

  it('runs nothing for a malformed submission', async () => {
    const run = () => Promise.reject(new Error('must not run'));
    expect(await graded({ ...submission, verdict: 'maybe' }, { run })).toMatchObject({
      grade: { outcome: 'invalid', problems: [{ path: 'verdict' }] },
      evidence: null,
    });
  });

  it('says grader-failed when the sandbox crashed', async () => {
    const run = async (job: Job) => {
      const crashed = { status: 'crashed' as const, message: 'the worker ended' };
      return { runs: Object.fromEntries(job.runs.map(({ id }) => [id, crashed])), durationMs: 1 };
    };
    expect(await graded(submission, { run })).toMatchObject({
      grade: { outcome: 'grader-failed' },
      evidence: null,
    });
  });
});
