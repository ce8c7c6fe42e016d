import { oddity } from './oddity.ts';

oddity('whole numbers beyond what a number holds', {
  code: `export function share(total: bigint, parts: readonly bigint[]): bigint[] {
  const sum = parts.reduce((a, b) => a + b, 0n);
  const shares = parts.map((part) => (total * part) / sum);
  const rest = total - shares.reduce((a, b) => a + b, 0n);
  return shares.map((value, index) => (BigInt(index) < rest ? value + 1n : value));
}
export const parse = (text: string): bigint => BigInt(text.replaceAll('_', ''));
`,
  mistake: ['value + 1n : value', 'value : value'],
  test: `import { parse, share } from './subject';
it('loses nothing', () => { const total = 2n ** 70n + 1n; expect(share(total, [1n, 1n, 1n]).reduce((a, b) => a + b)).toBe(total); expect(share(10n, [1n, 1n, 1n])).toEqual([4n, 3n, 3n]); });
it('parses', () => { expect(parse('9_007_199_254_740_993')).toBe(9007199254740993n); expect(() => parse('1.5')).toThrow(SyntaxError); });
it('does not mix', () => { expect(() => (1n as unknown as number) + 1).toThrow(TypeError); expect(1n == (1 as unknown)).toBe(true); expect(BigInt.asUintN(8, 257n)).toBe(1n); expect(typeof 1n).toBe('bigint'); expect([3n, 1n, 2n].sort()).toEqual([1n, 2n, 3n]); });
`,
});
