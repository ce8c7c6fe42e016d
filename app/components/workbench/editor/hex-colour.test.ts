import { describe, expect, it } from 'vitest';
import { hexColour } from './hex-colour.ts';

describe('hexColour', () => {
  it('writes a computed colour in six digits', () => {
    expect(hexColour('rgb(255, 255, 255)')).toBe('#ffffff');
    expect(hexColour('rgba(35, 7, 199, 0.5)')).toBe('#2307c7');
    expect(hexColour('rgb(0 16 1)')).toBe('#001001');
  });

  it('is null for what it does not know', () => {
    expect(hexColour('color(srgb 1 0 0)')).toBeNull();
  });
});
