import { describe, expect, it } from 'vitest';
import { EMPTY_ATTENTION, noteLines } from '#app/domain/attempt/attention.ts';
import { debriefView } from './debrief-view.ts';
import { defectGrade, finding, graded, review } from './review-fixture.ts';
import { sharedView } from './shared-view.ts';

/** A review whose private figures are found again wherever they come out. */
const OWN = debriefView(
  review({
    planted: ['race', 'overdraw'],
    attention: noteLines(EMPTY_ATTENTION, { path: 'code/points.ts', start: 1, end: 20, ms: 47 * 60_000 }),
    submission: {
      findings: [
        finding('f1', [4, 5], { confidence: 0.83, comment: 'reads before it writes' }),
        finding('f2', [8, 8], { confidence: 0.57 }),
      ],
      confidence: 0.73,
      coverageConfidence: 0.37,
    },
    grade: {
      defects: [defectGrade('race', 'explained', ['f1']), defectGrade('overdraw', 'missed')],
      findings: [graded('f1', 'hit', { defects: ['race'] }), graded('f2', 'decoy')],
      falseAlarms: 1,
      score: { q: 0.4321, decision: 0.5432, confidence: 0.6543, total: 76.54 },
    },
  }),
);

const PRIVATE =
  /0?\.83|83\W?%|0?\.57|57\W?%|0?\.73|73\W?%|0?\.37|37\W?%|0\.4321|0\.5432|0\.6543|76\.54|47 min|Brier/;

describe('sharedView', () => {
  it('tells nothing of how sure the learner was, where they looked, or the score', () => {
    expect(JSON.stringify(OWN)).toMatch(PRIVATE);
    expect(JSON.stringify(sharedView(OWN))).not.toMatch(PRIVATE);
  });

  it('keeps the work: code, findings with their words, stories and the verdict', () => {
    const shared = sharedView(OWN);
    expect(shared.findings[0]?.comment).toBe('reads before it writes');
    expect(shared.defects.map(({ level }) => level)).toEqual(['explained', 'missed']);
    expect(shared.files).toEqual(OWN.files);
    expect(shared.verdict.given).toBe('request-changes');
  });
});
