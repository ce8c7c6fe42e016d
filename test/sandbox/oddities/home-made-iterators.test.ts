import { oddity } from './oddity.ts';

oddity('iterators made by hand, which are told when to close', {
  code: `export class Range {
  closed = 0;
  readonly from: number;
  readonly to: number;
  constructor(from: number, to: number) { this.from = from; this.to = to; }
  [Symbol.iterator](): Iterator<number> {
    let next = this.from;
    return {
      next: () => (next <= this.to ? { done: false, value: next++ } : { done: true, value: undefined }),
      return: () => { this.closed += 1; return { done: true, value: undefined }; },
    };
  }
}
`,
  mistake: ['next <= this.to', 'next < this.to'],
  test: `import { Range } from './subject';
it('spreads, takes apart and fills', () => { expect([...new Range(1, 3)]).toEqual([1, 2, 3]); const [a, ...rest] = new Range(4, 6); expect([a, rest]).toEqual([4, [5, 6]]); expect(new Set(new Range(1, 2)).size).toBe(2); expect(Math.max(...new Range(1, 9))).toBe(9); expect(new Map(Array.from(new Range(1, 2), (n) => [n, n * n])).get(2)).toBe(4); });
it('is closed early only', () => { const range = new Range(1, 9); for (const n of range) if (n === 2) break; const [first] = range; expect([first, range.closed]).toEqual([1, 2]); for (const n of range) void n; expect(range.closed).toBe(2); });
it('is a list to matchers', () => { expect(new Range(1, 3)).toContain(2); expect(Iterator.from(new Range(1, 9)).drop(2).take(2).toArray()).toEqual([3, 4]); });
`,
});
