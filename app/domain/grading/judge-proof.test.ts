import { describe, expect, it } from 'vitest';
import { exampleExercise, exampleReview } from './example-review.ts';
import { failed, hung, passed, runScripted, type Script } from './scripted-run.ts';
import type { RunResult } from './job.ts';
import { judgeProof } from './judge-proof.ts';
import { planProofs } from './plan-proofs.ts';
import { planGrading } from './plan.ts';

const INVALID: RunResult = {
  status: 'invalid',
  message: 'Unexpected token',
  file: 'tests/proof.test.ts',
  line: 2,
};
const OUT_OF_MEMORY: RunResult = {
  status: 'out-of-memory',
  message: 'used too much memory',
  file: null,
  line: null,
};
const NO_TEST: RunResult = { status: 'no-test-ran', tests: [] };

/** The grade of a proof of a review with the major and the minor defect planted: `alone-1` and `alone-2`. */
function graded(script: Script, planted: readonly string[] = ['rounding', 'limit']) {
  const flags = { a: { on: 'store.update', proof: 'it("adds", () => {});' } };
  const review = exampleReview({ flags }, { planted });
  const [plan] = planProofs(review);
  if (plan === undefined) throw new Error('no proof was planned');
  const results = runScripted(planGrading(review).jobs, { planted, script });
  return judgeProof(plan.plan, results);
}

const when =
  (result: RunResult, ...programs: string[]): Script =>
  ({ program, test }) =>
    test.startsWith('proof') && programs.includes(program) ? result : null;

const both =
  (...scripts: Script[]): Script =>
  (run) =>
    scripts.map((script) => script(run)).find(Boolean) ?? null;
const first = when(failed, 'alone-1', 'alone-1-spaced');

describe('judgeProof', () => {
  it('proves the one defect on which every run fails', () => {
    expect(graded(first)).toEqual({ status: 'proves', detects: ['rounding'], message: null });
  });

  it('attributes a proof to each defect that it detects', () => {
    const second = when(failed, 'alone-2', 'alone-2-spaced');
    expect(graded(both(first, second)).detects).toEqual(['rounding', 'limit']);
  });

  it.each([
    {
      name: 'invalid on clean',
      script: when(INVALID, 'clean'),
      status: 'invalid',
      message: /Unexpected token \(line 2\)/,
    },
    { name: 'no test', script: when(NO_TEST, 'clean'), status: 'no-test-ran', message: /write at least one/ },
    { name: 'a hang on clean', script: when(hung, 'clean'), status: 'timed-out', message: /2 s \(line 3\)/ },
    { name: 'memory', script: when(OUT_OF_MEMORY, 'clean'), status: 'out-of-memory', message: /memory/ },
    {
      name: 'a failure on clean',
      script: when(failed, 'clean'),
      status: 'fails-on-clean',
      message: /correct code: “adds”: expected 3 to be 4 \(line 7\)/,
    },
    {
      name: 'a failure in the other layout',
      script: when(failed, 'clean-spaced'),
      status: 'fails-on-clean',
      message: /blank lines/,
    },
    {
      name: 'a failure on an alternate',
      script: when(failed, 'alternate-1'),
      status: 'fails-on-clean',
      message: /another correct solution/,
    },
    {
      name: 'no failure anywhere',
      script: () => null,
      status: 'passes-on-planted',
      message: /each planted defect/,
    },
    {
      name: 'a failure in one layout only',
      script: when(failed, 'alone-1'),
      status: 'passes-on-planted',
      message: /blank lines/,
    },
  ])('says $status for $name', ({ script, status, message }) => {
    expect(graded(script)).toMatchObject({ status, detects: [], message: expect.stringMatching(message) });
  });

  it('gives no credit for one defect to a proof that hangs on another', () => {
    expect(graded(both(first, when(hung, 'alone-2')))).toMatchObject({ status: 'timed-out', detects: [] });
  });

  it('hangs once and not again', () => {
    let hangs = 0;
    graded(({ test, program }) => {
      if (!test.startsWith('proof') || program === 'clean' || program === 'clean-spaced') return null;
      hangs += 1;
      return hung;
    });
    expect(hangs).toBe(1);
  });

  it('names an invalid run before a failure on clean that came earlier', () => {
    const script: Script = ({ program, test, seed }) =>
      test.startsWith('proof') && program === 'clean' && seed !== 1 ? INVALID : null;
    expect(graded(script).status).toBe('invalid');
  });

  it('refuses a proof that fails under one seed on clean', () => {
    const script: Script = ({ program, test, seed }) =>
      test.startsWith('proof') && program === 'clean' && seed !== 1 ? failed : null;
    expect(graded(both(first, script))).toMatchObject({
      status: 'fails-on-clean',
      message: expect.stringContaining('seed'),
    });
  });

  it('refuses a proof that passes under one seed on the planted defect', () => {
    const script: Script = ({ program, seed }) => (program === 'alone-1' && seed !== 1 ? passed : null);
    expect(graded(both(script, first)).status).toBe('passes-on-planted');
  });

  it('refuses a proof that never calls the code', () => {
    const uncalled: RunResult = { status: 'passed', tests: [], calledProgram: false };
    expect(graded(both(first, when(uncalled, 'clean')))).toMatchObject({
      status: 'passes-on-planted',
      message: expect.stringContaining('never calls'),
    });
  });

  it('detects nothing in clean code', () => {
    expect(graded(() => null, [])).toMatchObject({
      status: 'passes-on-planted',
      message: expect.stringContaining('no planted defect'),
    });
  });

  it('runs nothing for white space', () => {
    const review = exampleReview(
      { flags: { a: { on: 'cents', proof: ' \n' } } },
      { exercise: exampleExercise() },
    );
    expect(planProofs(review)).toEqual([]);
  });
});
