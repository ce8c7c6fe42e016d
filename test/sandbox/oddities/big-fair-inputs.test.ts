import { oddity } from './oddity.ts';

oddity('inputs that are big but fair', {
  test: `it('sorts 50,000 numbers', () => { const list = Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 50_021); const sorted = list.toSorted((a, b) => a - b); expect(sorted[0]).toBeLessThan(sorted[49_999]!); expect(sorted).toHaveLength(50_000); });
it('compares 5,000 objects', () => { const make = () => Array.from({ length: 5_000 }, (_, i) => ({ id: i, tags: ['a', String(i)] })); expect(make()).toEqual(make()); });
it('joins a long text', () => { expect('x'.repeat(200_000).split('').join('').length).toBe(200_000); });
it('handles big integers', () => { expect(2n ** 64n).toBe(18446744073709551616n); expect((2n ** 64n).toString()).toHaveLength(20); });
it('fills maps', () => { const m = new Map<number, number>(); for (let i = 0; i < 20_000; i += 1) m.set(i, i * 2); expect(m.get(19_999)).toBe(39_998); });
`,
});
