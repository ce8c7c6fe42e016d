import { describe, expect, it } from 'vitest';
import {
  ALL,
  exampleExercise,
  exampleReview,
  failed,
  passed,
  runScripted,
  test,
  type Script,
} from './example-review.ts';
import { judge } from './judge.ts';
import { planGrading } from './plan.ts';
import type { Review } from './review.ts';

function judged(review: Review, script: Script = () => null) {
  const plan = planGrading(review);
  const results = runScripted(plan.jobs, { planted: review.variant.planted, script });
  return judge(review, { plan, results });
}

function grade(review: Review, script?: Script) {
  const judgement = judged(review, script);
  if (judgement.status === 'graded') return judgement.grade;
  throw new Error(judgement.message);
}

const defect = (review: Review, id: string, script?: Script) =>
  grade(review, script).defects.find((one) => one.id === id);
const results = (review: Review) =>
  Object.fromEntries(grade(review).findings.map(({ id, result }) => [id, result]));

/** A proof that detects the defects planted at these places of `ALL`. */
const detects =
  (...places: number[]): Script =>
  ({ program, test }) =>
    test.startsWith('proof') && places.some((place) => program.startsWith(`alone-${place + 1}`))
      ? failed
      : null;

const LOST = { on: 'store.set', kind: 'conc.lost-update' };
const proof = 'it("adds", () => {});';

describe('a finding', () => {
  it('is a hit on the lines of a planted defect, whatever its kind', () => {
    const review = exampleReview({ flags: { f1: { on: 'store.set' } } });
    expect(grade(review).findings).toMatchObject([{ id: 'f1', result: 'hit', defects: ['lost-update'] }]);
    expect(defect(review, 'lost-update')).toMatchObject({ level: 'located', findings: ['f1'] });
  });

  it('is a hit on a site of a planted defect and a false alarm on one of an unplanted defect', () => {
    const flags = { f1: { on: 'bill' } };
    expect(results(exampleReview({ flags }))).toEqual({ f1: 'hit' });
    expect(results(exampleReview({ flags }, { planted: ['limit'] }))).toEqual({ f1: 'false-alarm' });
  });

  it('on a decoy, ordinary code, margin and neutral stretch is what the place says', () => {
    const flags = { a: { on: 'cents' }, b: { on: 'c3' }, c: { on: 'unit = 1' }, d: { on: 'remark' } };
    const review = exampleReview({ flags });
    expect(results(review)).toEqual({ a: 'decoy', b: 'false-alarm', c: 'neutral', d: 'neutral' });
    expect(grade(review).falseAlarms).toBe(2);
  });

  it('outside code/ is neutral', () => {
    const flags = { f1: { file: 'support/store.ts', startLine: 1, endLine: 1 } };
    expect(grade(exampleReview({ flags }))).toMatchObject({
      findings: [{ result: 'neutral' }],
      falseAlarms: 0,
    });
  });

  it('that is a question is neutral wherever it stands', () => {
    const flags = {
      a: { on: 'store.set', type: 'question' as const },
      b: { on: 'cents', type: 'question' as const },
    };
    const review = exampleReview({ flags });
    expect(results(review)).toEqual({ a: 'neutral', b: 'neutral' });
    expect(grade(review)).toMatchObject({ falseAlarms: 0, defects: [{ level: 'missed' }, {}, {}] });
  });

  it('on the whole file hits everything and claims every noise region', () => {
    const review = exampleReview({ flags: { f1: { on: 'import', endLine: 30 } } });
    const whole = grade(review);
    expect(whole.findings[0]).toMatchObject({ result: 'hit', defects: [...ALL] });
    expect(whole.falseAlarms).toBe(whole.noiseRegions);
    expect(whole.score.total).toBe(0);
  });

  it('claims a region once, however many findings stand on it', () => {
    const flags = { a: { on: 'cents' }, b: { on: 'cents' } };
    expect(grade(exampleReview({ flags })).falseAlarms).toBe(1);
  });
});

describe('of several findings on one defect', () => {
  it('the one with an accepted kind is the hit', () => {
    const flags = { a: { on: 'store.set' }, b: LOST };
    expect(results(exampleReview({ flags }))).toEqual({ a: 'duplicate', b: 'hit' });
  });

  it('the earlier place is the hit, then the lesser id', () => {
    const site = { on: 'bill', kind: 'value.money-rounding' };
    const line = { on: 'n * 0.1', kind: 'value.money-rounding' };
    expect(results(exampleReview({ flags: { a: site, b: line } }))).toEqual({ a: 'duplicate', b: 'hit' });
    expect(results(exampleReview({ flags: { z: line, b: line } }))).toEqual({ b: 'hit', z: 'duplicate' });
  });

  it('two kinds explain it and three do not', () => {
    const two = { a: LOST, b: { ...LOST, kind: 'api.intent' } };
    const three = { ...two, c: { ...LOST, kind: 'value.boundary' } };
    expect(defect(exampleReview({ flags: two }), 'lost-update')?.level).toBe('explained');
    expect(defect(exampleReview({ flags: three }), 'lost-update')?.level).toBe('located');
  });

  it('duplicates and neutral findings make no forecast', () => {
    const sure = { ...LOST, confidence: 0.99 };
    const unsure = { on: 'store.set', confidence: 0.5 };
    const alone = grade(exampleReview({ flags: { a: sure } })).score.confidence;
    const more = { a: sure, b: unsure, c: { ...unsure, on: 'remark' } };
    expect(grade(exampleReview({ flags: more })).score.confidence).toBe(alone);
  });
});

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
    expect(grade(review, detects(0))).toEqual({
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
    expect(judged(review, crashed)).toMatchObject({ status: 'grader-failed' });
    const plan = planGrading(review);
    expect(judge(review, { plan, results: new Map() })).toMatchObject({ status: 'grader-failed' });
  });

  it('fails when a run was left out that was due', () => {
    const review = exampleReview();
    expect(judged(review, () => ({ status: 'skipped' }))).toMatchObject({ status: 'grader-failed' });
  });

  it('grades although a run crashed that only serves the debrief', () => {
    const review = exampleReview({ flags: { a: { ...LOST, proof } } });
    const script: Script = (run) =>
      run.program === 'shown' && run.test.startsWith('proof')
        ? { status: 'crashed', message: 'the worker ended' }
        : detects(0)(run);
    expect(judged(review, script)).toMatchObject({
      status: 'graded',
      grade: { findings: [{ proof: { status: 'proves' } }] },
      evidence: { proofs: [{ shown: { status: 'crashed' } }] },
    });
  });

  it('keeps what each run did as evidence for the debrief', () => {
    const edits = { 'code/points.ts': 'edited' };
    const judgement = judged(exampleReview({ flags: { a: { ...LOST, proof } }, edits }), detects(0));
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
    const graded = grade(exampleReview({ flags: { a: { ...LOST, proof } }, edits }, { exercise }));
    expect(graded.findings[0]?.proof).toMatchObject({
      status: 'none',
      message: expect.stringContaining('not run'),
    });
    expect(graded.fix).toMatchObject({ status: 'no-edits', message: expect.stringContaining('not run') });
    expect(graded.score.q).toBe(0.571);
  });

  it('is right to approve the clean variant and to find nothing there', () => {
    const review = exampleReview({ verdict: 'approve', confidence: 0.8 }, { planted: [] });
    expect(grade(review)).toMatchObject({
      defects: [],
      verdict: { given: 'approve', right: true },
      score: { q: 1, decision: 1, confidence: 0.84, total: 98.4 },
    });
  });
});
