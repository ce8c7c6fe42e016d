import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';

describe('initials', () => {
  it.each([
    ['Ruth Maddox', 'RM'],
    ['  ada   king lovelace ', 'AL'],
    ['Plato', 'P'],
    ['émile zola', 'ÉZ'],
    ['', '?'],
  ])('of %j are %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
