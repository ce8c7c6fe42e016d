import { oddity } from './oddity.ts';

oddity('work with a limit of how much at a time', {
  code: `export async function mapLimited<In, Out>(items: readonly In[], limit: number, work: (item: In) => Promise<Out>): Promise<Out[]> {
  const out = Array.from<Out>({ length: items.length });
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++;
      const item = items[at];
      if (item !== undefined) out[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: limit }, lane));
  return out;
}
`,
  mistake: ['{ length: limit }', '{ length: items.length }'],
  test: `import { mapLimited } from './subject';
it('keeps order and limit', async () => { let running = 0; let most = 0; const work = async (n: number) => { running += 1; most = Math.max(most, running); await new Promise((go) => setTimeout(go, 50 - n * 10)); running -= 1; return n * n; }; expect(await mapLimited([0, 1, 2, 3, 4], 2, work)).toEqual([0, 1, 4, 9, 16]); expect(most).toBe(2); });
it('fails with the first failure', async () => { await expect(mapLimited([1, 2, 3], 2, async (n) => { if (n === 2) throw new Error('two'); return n; })).rejects.toThrow('two'); });
`,
});
