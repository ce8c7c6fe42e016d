import { oddity } from './oddity.ts';

oddity('generators that are given values and are made to return or throw', {
  code: `export function* average(): Generator<number, string, number> {
  let sum = 0;
  let count = 0;
  try {
    for (;;) {
      try {
        sum += yield count === 0 ? 0 : sum / count;
        count += 1;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
  } finally {
    if (count === 0) return 'nothing';
  }
}
`,
  mistake: ['sum / count', 'sum / (count + 1)'],
  test: `import { average } from './subject';
it('takes values', () => { const it = average(); it.next(); expect([it.next(2).value, it.next(4).value]).toEqual([2, 3]); });
it('survives what it knows', () => { const it = average(); it.next(); it.next(6); expect(it.throw(new RangeError('x')).value).toBe(6); expect(() => it.throw(new Error('y'))).toThrow('y'); expect(it.next(1)).toEqual({ done: true, value: undefined }); });
it('returns', () => { const it = average(); it.next(); expect(it.return('early')).toEqual({ done: true, value: 'nothing' }); });
it('delegates', () => { function* outer() { const got = yield* average(); return got + '!'; } const it = outer(); it.next(); expect(it.return('a' as never).done).toBe(true); });
`,
});
