import { oddity } from './oddity.ts';

oddity('labelled loops, falling through and comma operators', {
  code: `export function findPair(rows: readonly (readonly number[])[], sum: number): readonly [number, number] | null {
  rows: for (const row of rows) {
    for (let i = 0, j = row.length - 1; i < j; ) {
      const found = (row[i] ?? 0) + (row[j] ?? 0);
      switch (Math.sign(found - sum)) {
        case 0:
          return [row[i] ?? 0, row[j] ?? 0];
        case 1:
          j -= 1;
          break;
        default:
          i += 1;
          if (i === 3) continue rows;
      }
    }
  }
  return null;
}
`,
  mistake: ['case 1:', 'case 2:'],
  test: `import { findPair } from './subject';
it('finds', () => { expect(findPair([[1, 2, 3], [4, 5, 9]], 13)).toEqual([4, 9]); expect(findPair([[1, 4, 9]], 5)).toEqual([1, 4]); expect(findPair([[1, 2, 3]], 99)).toBeNull(); });
it('leaves blocks', () => { const seen: number[] = []; block: { seen.push(1); if (seen.length === 1) break block; seen.push(2); } expect(seen).toEqual([1]); let n = 0; do n += 1; while (n < 3); expect((n++, n)).toBe(4); });
`,
});
