import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

const entry = (id: string, difficulty: number, kind = 'review') => ({
  id,
  title: id,
  kind,
  difficulty,
  minutes: 15,
});

describe('nextStep', () => {
  it('offers the exercise nearest in difficulty that was not begun', () => {
    const catalogue = [entry('done', 3), entry('hard', 5), entry('near', 4), entry('begun', 3)];
    expect(nextStep(catalogue, { exerciseId: 'done', begun: new Set(['done', 'begun']) })).toMatchObject({
      type: 'next-exercise',
      exerciseId: 'near',
    });
  });

  it('offers the easier of two that are as near', () => {
    const catalogue = [entry('hard', 4), entry('done', 3), entry('easy', 2)];
    expect(nextStep(catalogue, { exerciseId: 'done', begun: new Set() })?.exerciseId).toBe('easy');
  });

  it('offers another variant of the same exercise when none is left', () => {
    const catalogue = [entry('done', 3), entry('drill', 3, 'incident')];
    expect(nextStep(catalogue, { exerciseId: 'done', begun: new Set(['done']) })).toMatchObject({
      type: 'practise-again',
      exerciseId: 'done',
    });
  });

  it('offers nothing when the exercise was withdrawn and none is left', () => {
    expect(nextStep([], { exerciseId: 'done', begun: new Set() })).toBeNull();
  });
});
