import { describe, expect, it } from 'vitest';
import { isVerdictRight, type JudgedDefect } from '#app/domain/grading/decision.ts';
import { tellVerdict } from './verdict-story.ts';

const critical = { severity: 'critical', level: 'missed' } as const;
const minor = { severity: 'minor', level: 'located' } as const;

function verdict(given: 'approve' | 'request-changes', defects: readonly JudgedDefect[], counts = true) {
  const right = isVerdictRight(given, defects);
  return tellVerdict({ verdict: { given, right } }, { defects, confidence: 0.8, counts });
}

describe('tellVerdict', () => {
  it('approving an unseen critical defect is wrong and stops the score at 40', () => {
    const told = verdict('approve', [critical]);
    expect(told.outcome).toBe('wrong');
    expect(told.cost).toContain('stops at 40');
  });

  it('asking for changes without a finding on a blocking defect is right and earns nothing', () => {
    const told = verdict('request-changes', [critical]);
    expect(told.outcome).toBe('right');
    expect(told.cost).toContain('no finding of yours points at a blocking defect');
  });

  it.each([
    ['located', 'half of the 15 points'],
    ['explained', 'all 15 points'],
  ] as const)('asking for changes over a blocking defect that is %s earns %s', (level, words) => {
    expect(verdict('request-changes', [{ severity: 'major', level }]).cost).toContain(words);
  });

  it('either verdict is right when only minor defects were planted', () => {
    expect(verdict('approve', [minor])).toMatchObject({
      outcome: 'either',
      cost: 'It earns all 15 points for the decision.',
    });
  });

  it('approving a clean change is right', () => {
    expect(verdict('approve', []).outcome).toBe('right');
  });

  it('asking for changes to a clean change costs the points for the decision', () => {
    expect(verdict('request-changes', []).cost).toBe('It costs the 15 points for the decision.');
  });

  it('says that a decision counts only when the findings are worth something', () => {
    expect(verdict('approve', [minor], false).cost).toContain('It earns nothing here');
  });
});
