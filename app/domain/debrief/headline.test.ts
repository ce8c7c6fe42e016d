import { describe, expect, it } from 'vitest';
import type { Level } from '#app/domain/grading/grade.ts';
import { tellHeadline } from './headline.ts';
import { defectGrade } from './review-fixture.ts';

function headline(
  levels: readonly Level[],
  {
    given = 'request-changes',
    falseAlarms = 0,
  }: { given?: 'approve' | 'request-changes'; falseAlarms?: number } = {},
) {
  const defects = levels.map((level, index) => defectGrade(`d${index + 1}`, level));
  const planted = defects.map(({ id }) => id);
  return tellHeadline(
    { planted, defects, falseAlarms, verdict: { given, right: true } },
    (id) => `Title ${id}`,
  );
}

describe('tellHeadline', () => {
  it('counts what was found and names what got past', () => {
    expect(headline(['proven', 'missed', 'located'], { falseAlarms: 1 })).toEqual({
      lead: 'You found two of three planted defects and proved one.',
      follow: '“Title d2” got past you, and you flagged one stretch of code that is right.',
    });
  });

  it('says plainly when nothing got past', () => {
    expect(headline(['proven+fixed', 'fixed'])).toEqual({
      lead: 'You found all two planted defects, proved one and fixed both.',
      follow: 'Nothing got past you, and you flagged nothing that is right.',
    });
  });

  it('says when nothing was found in a change that was approved', () => {
    expect(headline(['missed', 'missed'], { given: 'approve' }).lead).toBe(
      'You found none of the two planted defects and approved the change.',
    );
  });

  it('tells the story of a clean variant that was approved', () => {
    expect(headline([], { given: 'approve' })).toEqual({
      lead: 'Nothing was planted, and you approved it.',
      follow: 'You read code that is right and let it be. That is half of the work.',
    });
  });

  it('tells the opposite story of a clean variant', () => {
    expect(headline([], { falseAlarms: 2 })).toEqual({
      lead: 'Nothing was planted, and you asked for changes.',
      follow: 'You flagged two stretches of code that is right.',
    });
  });
});
