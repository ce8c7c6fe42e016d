import { describe, expect, it } from 'vitest';
import { tellConfidence } from './confidence-story.ts';
import { numberFindings } from './number-findings.ts';
import { defectGrade, finding, graded, review } from './review-fixture.ts';

function told(given: Parameters<typeof review>[0]) {
  const input = review(given);
  return tellConfidence(input, numberFindings(input.submission.findings, input.fileOrder));
}

describe('tellConfidence', () => {
  it('lists each forecast beside what came of it, with the Brier score of the attempt', () => {
    const story = told({
      planted: ['race'],
      submission: {
        findings: [finding('f2', [7, 7], { confidence: 0.6 }), finding('f1', [4, 4], { confidence: 0.9 })],
        confidence: 0.8,
        coverageConfidence: 0.7,
      },
      grade: {
        defects: [defectGrade('race', 'explained', ['f1'])],
        findings: [graded('f2', 'decoy'), graded('f1', 'hit', { defects: ['race'] })],
      },
    });
    expect(story.forecasts.map(({ claim, said, cameTrue }) => [claim, said, cameTrue])).toEqual([
      ['Finding 1 is real', 0.9, true],
      ['Finding 2 is real', 0.6, false],
      ['The verdict is right', 0.8, true],
      ['No critical defect is left', 0.7, true],
    ]);
    expect(story.brier).toBeCloseTo((0.01 + 0.36 + 0.04 + 0.09) / 4);
    expect(story.words).toContain('carried information');
  });

  it('makes no forecast of a verdict that is right either way, nor of questions and duplicates', () => {
    const story = told({
      planted: ['leak'],
      submission: { findings: [finding('f1', [1, 1], { type: 'question' })] },
      grade: { findings: [graded('f1', 'neutral')] },
    });
    expect(story).toMatchObject({ forecasts: [], brier: null, credit: 0 });
  });

  it('says when saying 50 % each time would have been better', () => {
    const story = told({ planted: [], submission: { confidence: 0.95 } });
    expect(story.words).toContain('would have said more');
  });
});
