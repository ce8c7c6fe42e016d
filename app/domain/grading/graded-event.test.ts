import { describe, expect, it } from 'vitest';
import type { Area } from '#app/domain/exercise/area.ts';
import { exampleExercise, exampleReview } from './example-review.ts';
import { failed, gradeScripted } from './scripted-run.ts';
import { toGradedEvent, type GradedAttempt } from './graded-event.ts';
import type { Review } from './review.ts';

const AREA_BY_CATEGORY: Readonly<Record<string, Area>> = { conc: 'concurrency', value: 'values-and-input' };

function eventOf(review: Review, attempt: Partial<GradedAttempt> = {}) {
  const grade = gradeScripted(review, ({ program, test }) =>
    test.startsWith('proof') && program.startsWith('alone-1') ? failed : null,
  );
  return toGradedEvent({
    ...review,
    learnerId: 'u1',
    at: '2026-11-02T09:00:00Z',
    attempt: 1,
    mode: 'counted',
    hints: 0,
    activeMs: 840_000,
    grade,
    areaOfKind: (kind) => AREA_BY_CATEGORY[kind.split('.')[0] ?? ''],
    ...attempt,
  });
}

const LOST = { on: 'store.set', kind: 'conc.lost-update', confidence: 0.9 };
const proof = 'it("adds", () => {});';

describe('toGradedEvent', () => {
  it('is the whole event of an attempt', () => {
    const answers = { flags: { f1: { ...LOST, proof } }, confidence: 0.95, coverageConfidence: 0.7 };
    expect(eventOf(exampleReview(answers, { planted: ['lost-update'] }))).toEqual({
      learnerId: 'u1',
      exerciseId: 'points',
      exerciseVersion: 3,
      kind: 'review',
      mode: 'counted',
      at: '2026-11-02T09:00:00Z',
      attempt: 1,
      hints: 0,
      activeMs: 840_000,
      defects: [
        {
          id: 'lost-update',
          kind: 'conc.lost-update',
          area: 'concurrency',
          difficulty: 4,
          severity: 'critical',
          stepsOffered: ['located', 'explained', 'proven'],
          level: 'proven',
          steps: { located: true, explained: true, proven: true, fixed: false },
        },
      ],
      decoys: [{ id: 'cents', area: 'values-and-input', flagged: false }],
      noise: { regions: 7, flagged: 0 },
      forecasts: [
        { of: 'finding', p: 0.9, o: 1 },
        { of: 'verdict', p: 0.95, o: 1 },
        { of: 'coverage', p: 0.7, o: 1 },
      ],
      verdict: 'request-changes',
    });
  });

  it('offers proving where a finding on the defect tried it, and fixing where there were edits', () => {
    const flags = { a: { ...LOST, proof: 'it("other", () => {}); // tried' }, b: { on: 'n * 0.1' } };
    const tried = eventOf(exampleReview({ flags, edits: { 'code/points.ts': 'edited' } }));
    expect(tried.defects.map(({ stepsOffered }) => stepsOffered)).toEqual([
      ['located', 'explained', 'proven', 'fixed'],
      ['located', 'explained', 'fixed'],
      ['located', 'explained', 'fixed'],
    ]);
    const shown = exampleReview().variant.files;
    expect(eventOf(exampleReview({ edits: shown })).defects[0]?.stepsOffered).toEqual([
      'located',
      'explained',
    ]);
  });

  it('counts claimed decoys and noise regions apart', () => {
    const flags = {
      a: { on: 'cents' },
      b: { on: 'c3' },
      c: { on: 'c3' },
      q: { on: 'd1', type: 'question' as const },
    };
    const event = eventOf(exampleReview({ flags }));
    expect(event.decoys).toEqual([{ id: 'cents', area: 'values-and-input', flagged: true }]);
    expect(event.noise).toMatchObject({ flagged: 1 });
    expect(event.forecasts.filter(({ of }) => of === 'finding').map(({ o }) => o)).toEqual([0, 0, 0]);
  });

  it('makes no verdict forecast when only minor defects are planted', () => {
    expect(eventOf(exampleReview({}, { planted: ['limit'] })).forecasts).toEqual([]);
  });

  it('says 0 for coverage when a critical defect was left', () => {
    expect(eventOf(exampleReview({ coverageConfidence: 0.6 })).forecasts).toContainEqual({
      of: 'coverage',
      p: 0.6,
      o: 0,
    });
  });

  it('leaves out what stands in a file that was not opened, unless it was found all the same', () => {
    const unopenedFiles = ['code/points.ts'];
    const event = eventOf(exampleReview({ flags: { a: LOST } }), { unopenedFiles });
    expect(event.defects.map(({ id }) => id)).toEqual(['lost-update']);
    expect(event.decoys).toEqual([]);
  });

  it('leaves out a defect without a kind of the taxonomy', () => {
    const exercise = exampleExercise({ defects: { limit: { severity: 'minor' } } });
    expect(eventOf(exampleReview({}, { exercise, planted: ['limit'] })).defects).toEqual([]);
  });
});
