import { oddity } from './oddity.ts';

oddity('code that yields pages and cleans up when nobody asks for more', {
  code: `export const open: string[] = [];
export async function* pages(load: (page: number) => Promise<string[]>) {
  open.push('cursor');
  try {
    for (let page = 0; ; page += 1) {
      const items = await load(page);
      if (items.length === 0) return page;
      yield* items;
    }
  } finally {
    open.pop();
  }
}
`,
  mistake: ['open.pop();', ';'],
  test: `import { open, pages } from './subject';
const load = async (page: number) => { await new Promise((go) => setTimeout(go, 5)); return page < 2 ? ['a' + page, 'b' + page] : []; };
it('yields every item', async () => { expect(await Array.fromAsync(pages(load))).toEqual(['a0', 'b0', 'a1', 'b1']); });
it('returns how many pages there were', async () => { const it = pages(load); let step = await it.next(); while (!step.done) step = await it.next(); expect(step.value).toBe(2); });
it('closes the cursor on break, on return and on a failure', async () => {
  for await (const item of pages(load)) if (item === 'b0') break;
  expect(open).toEqual([]);
  const left = pages(load); await left.next(); await left.return(0);
  expect(open).toEqual([]);
  await expect(Array.fromAsync(pages(() => Promise.reject(new Error('down'))))).rejects.toThrow('down');
  expect(open).toEqual([]);
});
`,
});
