import { oddity } from './oddity.ts';

oddity('tests that catch failed expectations themselves', {
  test: `import { expect, it, vi } from 'vitest';
const equal = (a: unknown, b: unknown): boolean => { try { expect(a).toEqual(b); return true; } catch { return false; } };
it('asks in a helper', () => { expect([1, 2, 3].filter((n) => equal(n, 2))).toEqual([2]); });
it('names the error', () => { try { expect(1).toBe(2); } catch (error) { expect(error).toBeInstanceOf(Error); } });
it('takes it apart', () => { try { expect(1).toBe(2); } catch ({
  message,
  name,
}) { expect([message, name].join()).toContain('expected 1'); } });
it('expects it to throw', () => { expect(() => { expect(1).toBe(2); }).toThrow(/expected 1/); });
it('expects it to reject', async () => { await expect(async () => { expect(1).toBe(2); }).rejects.toThrow(); await expect(expect(Promise.resolve(1)).resolves.toBe(2)).rejects.toThrow(); });
it('handles it', async () => { const failing = async () => { await null; expect(1).toBe(2); }; await failing().catch(() => {}); expect(await failing().then(() => 'right', () => 'wrong')).toBe('wrong'); expect(await Promise.allSettled([failing(), failing()])).toHaveLength(2); try { await failing(); } catch {} });
it('tries until it passes', async () => { let n = 0; await vi.waitFor(() => { n += 1; expect(n).toBe(3); }); await expect.poll(() => (n += 1)).toBe(6); });
it('fails late', async () => { let n = 0; for (;;) { try { n += 1; expect(n).toBeGreaterThan(4); break; } catch { await Promise.resolve(); } } expect(n).toBe(5); });
`,
});
