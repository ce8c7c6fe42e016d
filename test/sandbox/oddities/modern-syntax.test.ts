import { oddity } from './oddity.ts';

oddity('modern syntax: top-level await, using, decorators of data, regular expressions', {
  test: `const loaded = await Promise.resolve(5);
it('has awaited', () => { expect(loaded).toBe(5); });
it('matches with new flags', () => { expect('aé1'.match(/\\p{L}+/v)?.[0]).toBe('aé'); expect('2024-05-06'.match(/(?<y>\\d{4})-(?<m>\\d\\d)/)?.groups?.y).toBe('2024'); expect('aaa'.replaceAll('a', 'b')).toBe('bbb'); });
it('groups', () => { const groups = Object.groupBy([1, 2, 3], (n) => (n % 2 ? 'odd' : 'even')); expect(groups.odd).toEqual([1, 3]); expect({ ...groups }).toEqual({ odd: [1, 3], even: [2] }); });
it('labels, optional chaining and nullish assignment', () => { let found = 0; outer: for (const a of [1, 2, 3]) for (const b of [1, 2, 3]) if (a * b === 6) { found = a; break outer; } const o: { a?: number } = {}; o.a ??= 4; expect([found, o.a, (o as { b?: { c: number } }).b?.c]).toEqual([2, 4, undefined]); });
it('makes promises from outside', async () => { const { promise, resolve } = Promise.withResolvers<number>(); setTimeout(() => resolve(3), 5); expect(await promise).toBe(3); expect(await Promise.allSettled([Promise.reject(1)])).toEqual([{ status: 'rejected', reason: 1 }]); });
it('formats', () => { expect(new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(1234.5)).toBe('$1,234.50'); expect(new Date(Date.UTC(2024, 0, 31)).toLocaleDateString('en-GB')).toBe('31/01/2024'); expect(new Date(0).getTimezoneOffset()).toBe(0); expect((1234.5).toLocaleString()).toBe('1,234.5'); });
`,
});
