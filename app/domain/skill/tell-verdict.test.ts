import { describe, expect, it } from 'vitest';
import type { GradedReview } from '../grading/grade.ts';
import { tellVerdict } from './tell-verdict.ts';

function grade(given: 'approve' | 'request-changes', levels: readonly ('missed' | 'located')[]) {
  const steps = { located: false, explained: false, proven: false, fixed: false };
  return {
    planted: levels.map((_, index) => `d${index}`),
    defects: levels.map((level, index) => ({ id: `d${index}`, level, steps, findings: [] })),
    verdict: { given, right: given === 'request-changes' ? levels.length > 0 : levels.length === 0 },
  } satisfies Pick<GradedReview, 'planted' | 'defects' | 'verdict'>;
}

describe('what became of a verdict', () => {
  it.each([
    ['a clean change approved', grade('approve', []), 'Right: the change was clean'],
    ['a clean change sent back', grade('request-changes', []), 'The change was clean'],
    ['defects approved', grade('approve', ['missed', 'located', 'missed']), '2 defects of 3 got through'],
    ['one defect approved', grade('approve', ['missed']), '1 defect of 1 got through'],
    ['defects sent back', grade('request-changes', ['missed', 'located']), 'Right: caught 1 of 2 defects'],
    ['nothing yet', null, 'Being graded'],
  ])('is told for %s', (_, given, told) => {
    expect(tellVerdict(given)).toBe(told);
  });
});
