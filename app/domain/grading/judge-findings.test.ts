import { describe, expect, it } from 'vitest';
import { ALL, exampleReview } from './example-review.ts';
import type { Review } from './review.ts';
import { gradeScripted } from './scripted-run.ts';

const results = (review: Review) =>
  Object.fromEntries(gradeScripted(review).findings.map(({ id, result }) => [id, result]));
const defect = (review: Review, id: string) => gradeScripted(review).defects.find((one) => one.id === id);

const LOST = { on: 'store.set', kind: 'conc.lost-update' };

describe('a finding', () => {
  it('is a hit on the lines of a planted defect, whatever its kind', () => {
    const review = exampleReview({ flags: { f1: { on: 'store.set' } } });
    expect(gradeScripted(review).findings).toMatchObject([
      { id: 'f1', result: 'hit', defects: ['lost-update'] },
    ]);
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
    expect(gradeScripted(review).falseAlarms).toBe(2);
  });

  it('outside code/ is neutral', () => {
    const flags = { f1: { file: 'support/store.ts', startLine: 1, endLine: 1 } };
    expect(gradeScripted(exampleReview({ flags }))).toMatchObject({
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
    expect(gradeScripted(review)).toMatchObject({ falseAlarms: 0, defects: [{ level: 'missed' }, {}, {}] });
  });

  it('on the whole file hits everything and claims every noise region', () => {
    const review = exampleReview({ flags: { f1: { on: 'import', endLine: 30 } } });
    const whole = gradeScripted(review);
    expect(whole.findings[0]).toMatchObject({ result: 'hit', defects: [...ALL] });
    expect(whole.falseAlarms).toBe(whole.noiseRegions);
    expect(whole.score.total).toBe(0);
  });

  it('claims a region once, however many findings stand on it', () => {
    const flags = { a: { on: 'cents' }, b: { on: 'cents' } };
    expect(gradeScripted(exampleReview({ flags })).falseAlarms).toBe(1);
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
    const alone = gradeScripted(exampleReview({ flags: { a: sure } })).score.confidence;
    const more = { a: sure, b: unsure, c: { ...unsure, on: 'remark' } };
    expect(gradeScripted(exampleReview({ flags: more })).score.confidence).toBe(alone);
  });
});
