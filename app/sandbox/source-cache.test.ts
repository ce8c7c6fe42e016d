import { describe, expect, it } from 'vitest';
import { createSourceCache } from './source-cache.ts';

const code = (length: number) => ({ code: 'x'.repeat(length) });

describe('the cache of prepared sources', () => {
  it('keeps what fits', () => {
    const cache = createSourceCache(1_000);
    cache.set('a', code(300));
    cache.set('b', code(300));
    expect(cache.get('a')).toEqual(code(300));
    expect(cache.chars()).toBe(1_000);
  });

  it('forgets what was not used for longest when one character is too much', () => {
    const cache = createSourceCache(1_000);
    cache.set('a', code(300));
    cache.set('b', code(300));
    cache.get('a');
    cache.set('c', code(1));
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')).toEqual(code(300));
  });

  it('never holds more than it may, whatever comes', () => {
    const cache = createSourceCache(10_000);
    for (let index = 0; index < 500; index += 1) {
      cache.set(`k${index % 70}`, code((index * 7919) % 12_000));
      expect(cache.chars()).toBeLessThanOrEqual(10_000);
    }
  });
});
