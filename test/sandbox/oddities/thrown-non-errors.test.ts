import { oddity } from './oddity.ts';

oddity('thrown values that are no errors', {
  test: `it('throws a string', () => { expect(() => { throw 'plain'; }).toThrow('plain'); });
it('throws an object', () => { try { throw { code: 7 }; } catch (e) { expect(e).toEqual({ code: 7 }); } });
it('rejects with null', async () => { await expect(Promise.reject(null)).rejects.toBeNull(); });
it('rejects with a number', async () => { await expect(Promise.reject(42)).rejects.toBe(42); });
`,
});
