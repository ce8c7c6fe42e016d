import { oddity } from './oddity.ts';

oddity('loops that are slow but fair', {
  test: `it('counts primes', () => { let count = 0; const sieve = new Uint8Array(200_000); for (let i = 2; i < sieve.length; i += 1) { if (sieve[i]) continue; count += 1; for (let j = i * 2; j < sieve.length; j += i) sieve[j] = 1; } expect(count).toBe(17_984); });
it('waits busily', () => { const end = Date.now() + 50; while (Date.now() < end); expect(Date.now()).toBeGreaterThanOrEqual(end); });
it('recurses deeply', () => { const depth = (n: number): number => (n === 0 ? 0 : 1 + depth(n - 1)); expect(depth(3_000)).toBe(3_000); });
it('awaits often', async () => { let n = 0; for (let i = 0; i < 20_000; i += 1) n += await i % 2; expect(n).toBe(10_000); });
`,
});
