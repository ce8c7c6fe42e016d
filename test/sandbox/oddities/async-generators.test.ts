import { oddity } from './oddity.ts';

oddity('async generators and for await', {
  test: `import { expect, it } from 'vitest';
async function* pages(n: number) { for (let i = 0; i < n; i += 1) { await new Promise((r) => setTimeout(r, 10)); yield i; } }
it('collects', async () => { const seen: number[] = []; for await (const page of pages(4)) seen.push(page); expect(seen).toEqual([0, 1, 2, 3]); });
it('closes early', async () => { let closed = false; async function* g() { try { yield 1; yield 2; } finally { closed = true; } } for await (const x of g()) { if (x === 1) break; } expect(closed).toBe(true); });
it('uses iterator helpers', () => { expect([1, 2, 3].values().map((x) => x * 2).filter((x) => x > 2).toArray()).toEqual([4, 6]); });
`,
});
