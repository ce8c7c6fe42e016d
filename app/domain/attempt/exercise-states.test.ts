import { describe, expect, it } from 'vitest';
import { exerciseStates } from './exercise-states.ts';

describe('exerciseStates', () => {
  it('takes the latest attempt of an exercise', () => {
    const states = exerciseStates([
      attempt('b', { submittedAt: 2 }),
      attempt('a', { submittedAt: 1, gradedAt: 1 }),
    ]);
    expect(states.get('points')).toEqual({ status: 'submitted', attemptId: 'b' });
  });

  it('prefers an open draft, however old', () => {
    const states = exerciseStates([attempt('b', { submittedAt: 2 }), attempt('a', {})]);
    expect(states.get('points')).toEqual({ status: 'drafted', attemptId: 'a' });
  });

  it('prefers the newer of two open drafts', () => {
    const states = exerciseStates([attempt('b', {}), attempt('a', {})]);
    expect(states.get('points')).toEqual({ status: 'drafted', attemptId: 'b' });
  });

  it('knows nothing of an exercise without attempts', () => {
    expect(exerciseStates([]).get('points')).toBeUndefined();
  });
});

function attempt(id: string, times: { submittedAt?: number; gradedAt?: number }) {
  return { id, exerciseId: 'points', submittedAt: null, gradedAt: null, debriefedAt: null, ...times };
}
