import { describe, expect, it } from 'vitest';
import { exampleExercise, exampleReview } from './example-review.ts';
import { failed, hung, runScripted, test, type Script } from './scripted-run.ts';
import type { RunResult } from './job.ts';
import { judgeFix } from './judge-fix.ts';
import { planGrading } from './plan.ts';

const PLANTED = ['lost-update', 'rounding'];
/** The probes by key, in the order of their defect ids: limit, lost-update, rounding. */
const PROBE = { limit: 'probe-1', 'lost-update': 'probe-2', rounding: 'probe-3' } as const;
const INVALID: RunResult = {
  status: 'invalid',
  message: 'Unexpected token',
  file: 'code/points.ts',
  line: 4,
};

function graded(script: Script, text = 'edited') {
  const review = exampleReview({ edits: { 'code/points.ts': text } }, { planted: PLANTED });
  const plan = planGrading(review);
  const results = runScripted(plan.jobs, { planted: PLANTED, script });
  return judgeFix({ fix: plan.fix, probes: plan.probes, planted: PLANTED }, results);
}

const edited =
  (result: RunResult, test: string): Script =>
  (run) =>
    run.program === 'edited' && run.test === test ? result : null;

describe('judgeFix', () => {
  it('counts each planted defect whose probe passes as fixed', () => {
    expect(graded(edited(failed, PROBE.rounding))).toEqual({
      status: 'graded',
      visible: { passed: 1, failed: 0 },
      fixed: ['lost-update'],
      broken: [],
      message: 'not fixed: “adds”: expected 3 to be 4 (line 7)',
    });
  });

  it('has nothing to say when all is fixed', () => {
    expect(graded(() => null)).toMatchObject({ fixed: PLANTED, message: null });
  });

  it('gives nothing when a probe that passed before fails now', () => {
    expect(graded(edited(failed, PROBE.limit))).toMatchObject({
      status: 'graded',
      fixed: [],
      broken: ['limit'],
    });
  });

  it('gives nothing when a visible test fails, and counts its tests', () => {
    const result: RunResult = {
      status: 'failed',
      tests: [test('passed'), test('failed', 'no'), test('skipped')],
      calledProgram: true,
    };
    expect(graded(edited(result, 'visible-1'))).toMatchObject({
      status: 'graded',
      visible: { passed: 1, failed: 1 },
      fixed: [],
      broken: [],
      message: expect.stringContaining('“adds”: no'),
    });
  });

  it('counts a file that failed as a whole as a failed test', () => {
    const result: RunResult = { status: 'failed', tests: [test('passed')], calledProgram: true };
    expect(graded(edited(result, 'visible-1'))).toMatchObject({
      visible: { passed: 1, failed: 1 },
      fixed: [],
    });
  });

  it('says where edits do not parse', () => {
    expect(graded(edited(INVALID, 'visible-1'))).toMatchObject({
      status: 'invalid',
      fixed: [],
      message: 'code/points.ts: Unexpected token (line 4)',
    });
  });

  it('stops at edits that hang in one probe', () => {
    const fix = graded(edited(hung, PROBE['lost-update']));
    expect(fix).toMatchObject({ status: 'timed-out', fixed: [], broken: [] });
  });

  it('counts a defect that hangs before and after the edits as not fixed', () => {
    const script: Script = ({ test }) => (test === PROBE['lost-update'] ? hung : null);
    expect(graded(script)).toMatchObject({ status: 'graded', fixed: ['rounding'], broken: [] });
  });

  it('runs no probe on edits that hang in a visible test', () => {
    const ran: string[] = [];
    graded(({ program, test }) => {
      if (program !== 'edited') return null;
      ran.push(test);
      return hung;
    });
    expect(ran).toEqual(['visible-1']);
  });

  it('fixes nothing that no probe tests', () => {
    const exercise = exampleExercise({}, { probes: {} });
    const review = exampleReview({ edits: { 'code/points.ts': 'edited' } }, { exercise, planted: PLANTED });
    const plan = planGrading(review);
    const results = runScripted(plan.jobs, { planted: [] });
    expect(judgeFix({ ...plan, planted: PLANTED }, results)).toMatchObject({ status: 'graded', fixed: [] });
  });

  it('sees no edits in the text as shown', () => {
    const { variant } = exampleReview({}, { planted: PLANTED });
    expect(graded(() => null, variant.files['code/points.ts'])).toMatchObject({
      status: 'no-edits',
      fixed: [],
    });
  });
});
