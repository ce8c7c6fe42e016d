import { describe, expect, it } from 'vitest';
import { ALL, exampleExercise, exampleReview } from './example-review.ts';
import { judge } from './judge.ts';
import { planGrading } from './plan.ts';
import type { Review } from './review.ts';
import { failed, gradeScripted, judgeScripted, passed, test, type Script } from './scripted-run.ts';

const defect = (review: Review, id: string, script?: Script) =>
  gradeScripted(review, script).defects.find((one) => one.id === id);

/** A proof that detects the defects planted at these places of `ALL`. */
const detects =
  (...places: number[]): Script =>
  ({ program, test }) =>
    test.startsWith('proof') && places.some((place) => program.startsWith(`alone-${place + 1}`))
      ? failed
      : null;

const LOST = { on: 'store.set', kind: 'conc.lost-update' };
const proof = 'it("adds", () => {});';

describe('a defect', () => {
  it('without accepted kinds cannot be explained', () => {
    const defects = { 'lost-update': { severity: 'critical' } };
    const exercise = exampleExercise({ defects });
    const review = exampleReview({ flags: { a: LOST } }, { exercise, planted: ['lost-update'] });
    expect(defect(review, 'lost-update')?.steps).toMatchObject({ located: true, explained: false });
  });

  it('is proven by a proof on any finding, and without a finding on it stays missed', () => {
    const review = exampleReview({ flags: { a: LOST, b: { on: 'cents', proof } } });
    expect(defect(review, 'lost-update', detects(0))?.level).toBe('proven');
    expect(defect(review, 'rounding', detects(0, 1))).toMatchObject({
      level: 'missed',
      steps: { located: false, explained: false, proven: true, fixed: false },
    });
  });

  it('that is located by the wrong kind and proven is proven', () => {
    const review = exampleReview({ flags: { a: { on: 'store.set', proof } } });
    expect(defect(review, 'lost-update', detects(0))).toMatchObject({
      level: 'proven',
      steps: { explained: false, proven: true },
    });
  });

  it('that is proven and fixed reaches the top', () => {
    const edits = { 'code/points.ts': 'edited' };
    const review = exampleReview({ flags: { a: { ...LOST, proof } }, edits });
    expect(defect(review, 'lost-update', detects(0))?.level).toBe('proven+fixed');
    expect(defect(review, 'rounding', detects(0))?.level).toBe('missed');
  });
});

describe('judge', () => {
  it('prints the whole grade of the example', () => {
    const review = exampleReview({
      flags: { f1: { ...LOST, confidence: 0.9, proof } },
      coverageConfidence: 0.7,
    });
    expect(gradeScripted(review, detects(0))).toEqual({
      outcome: 'graded',
      exercise: 'points',
      version: 3,
      contentHash: 'sha256-example',
      planted: [...ALL],
      defects: [
        {
          id: 'lost-update',
          level: 'proven',
          steps: { located: true, explained: true, proven: true, fixed: false },
          findings: ['f1'],
        },
        ...['rounding', 'limit'].map((id) => ({
          id,
          level: 'missed',
          steps: { located: false, explained: false, proven: false, fixed: false },
          findings: [],
        })),
      ],
      findings: [
        {
          id: 'f1',
          result: 'hit',
          defects: ['lost-update'],
          proof: { status: 'proves', detects: ['lost-update'], message: null },
        },
      ],
      fix: { status: 'no-edits', visible: { passed: 0, failed: 0 }, fixed: [], broken: [], message: null },
      falseAlarms: 0,
      noiseRegions: 7,
      verdict: { given: 'request-changes', right: true },
      score: { q: 0.457, decision: 1, confidence: 0.853, total: 57.8 },
    });
  });

  it('fails when a needed run crashed or has no result, and scores nothing', () => {
    const review = exampleReview({ flags: { a: { ...LOST, proof } } });
    const crashed: Script = ({ program }) =>
      program === 'clean' ? { status: 'crashed', message: 'the worker ended' } : null;
    expect(judgeScripted(review, crashed)).toMatchObject({ status: 'grader-failed' });
    const plan = planGrading(review);
    expect(judge(review, { plan, results: new Map() })).toMatchObject({ status: 'grader-failed' });
  });

  it('fails when a run was left out that was due', () => {
    const review = exampleReview();
    expect(judgeScripted(review, () => ({ status: 'skipped' }))).toMatchObject({ status: 'grader-failed' });
  });

  it('grades although a run crashed that only serves the debrief', () => {
    const review = exampleReview({ flags: { a: { ...LOST, proof } } });
    const script: Script = (run) =>
      run.program === 'shown' && run.test.startsWith('proof')
        ? { status: 'crashed', message: 'the worker ended' }
        : detects(0)(run);
    expect(judgeScripted(review, script)).toMatchObject({
      status: 'graded',
      grade: { findings: [{ proof: { status: 'proves' } }] },
      evidence: { proofs: [{ shown: { status: 'crashed' } }] },
    });
  });

  it('keeps what each run did as evidence for the debrief', () => {
    const edits = { 'code/points.ts': 'edited' };
    const judgement = judgeScripted(exampleReview({ flags: { a: { ...LOST, proof } }, edits }), detects(0));
    expect(judgement).toMatchObject({
      evidence: {
        proofs: [
          {
            findingId: 'a',
            clean: { status: 'passed' },
            alone: { 'lost-update': { status: 'failed' }, rounding: { status: 'passed' } },
          },
        ],
        probes: [
          { defectId: 'limit', run: { status: 'failed', tests: [test('failed', 'expected 3 to be 4')] } },
          { defectId: 'lost-update' },
          { defectId: 'rounding' },
        ],
        fix: { visible: [{ path: 'tests/points.test.ts', run: { status: passed.status } }] },
      },
    });
  });

  it('says that proofs and edits were not run where the exercise does not offer them', () => {
    const exercise = exampleExercise({ stepsOffered: ['located', 'explained'] });
    const edits = { 'code/points.ts': 'edited' };
    const graded = gradeScripted(exampleReview({ flags: { a: { ...LOST, proof } }, edits }, { exercise }));
    expect(graded.findings[0]?.proof).toMatchObject({
      status: 'none',
      message: expect.stringContaining('not run'),
    });
    expect(graded.fix).toMatchObject({ status: 'no-edits', message: expect.stringContaining('not run') });
    expect(graded.score.q).toBe(0.571);
  });

  it('is right to approve the clean variant and to find nothing there', () => {
    const review = exampleReview({ verdict: 'approve', confidence: 0.8 }, { planted: [] });
    expect(gradeScripted(review)).toMatchObject({
      defects: [],
      verdict: { given: 'approve', right: true },
      score: { q: 1, decision: 1, confidence: 0.84, total: 98.4 },
    });
  });
});
