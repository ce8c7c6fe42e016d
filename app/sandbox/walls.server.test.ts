import { describe, expect, it } from 'vitest';
import { describeWalls } from './walls.server.ts';

describe('the words about walls', () => {
  it('name every wall whatever the machine offers, and say of a missing one what to do', () => {
    const bare = describeWalls(new Set());
    const whole = describeWalls(new Set(['leash', 'network', 'user']));
    expect(bare.map(({ name }) => name)).toEqual(whole.map(({ name }) => name));
    expect(whole.every(({ inForce }) => inForce)).toBe(true);
    const missing = bare.filter((wall) => !wall.inForce);
    expect(missing.map(({ name }) => name)).toEqual(['leash', 'network', 'user']);
    for (const { detail, advice } of missing)
      for (const words of [detail, advice]) expect(words.length).toBeGreaterThan(30);
  });
});
