import { describe, expect, it } from 'vitest';
import { partingOf, sentence } from './shorten.ts';

describe('the words of a difference', () => {
  it('keep short values whole', () => {
    expect(sentence({ seen: 'expected 1', joint: ' to ', wanted: 'be 2', detail: ' (x)' })).toBe(
      'expected 1 to be 2 (x)',
    );
  });

  it.each([
    ['x'.repeat(500), 'y'.repeat(500)],
    ['x'.repeat(10), 'y'.repeat(500)],
    ['x'.repeat(500), 'y'.repeat(10)],
  ])('cut long ones, and never the difference', (seen, wanted) => {
    const text = sentence({ seen, joint: ' to ', wanted, detail: ' (at .a: 1 instead of 2)' });
    expect(text).toHaveLength(300);
    expect(text).toContain('(at .a: 1 instead of 2)');
    expect(text).toContain(seen.slice(0, 10));
    expect(text).toContain(wanted.slice(0, 10));
  });

  it('show where two long texts part', () => {
    const text = 'a'.repeat(50);
    expect(partingOf(`${text}b`, `${text}c`)).toBe("(from character 51 on: '…b' instead of '…c')");
    expect(partingOf(`${text}\nx`, `${text}\ny`)).toBe("(from line 2 on: '…x' instead of '…y')");
    expect(partingOf(text, `${text}b`)).toBe("(from character 51 on: '…' instead of '…b')");
  });

  it('say nothing of short texts and other values', () => {
    expect(partingOf('a', 'b')).toBe('');
    expect(partingOf(1, 2)).toBe('');
  });
});
