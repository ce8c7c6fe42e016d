import { oddity } from './oddity.ts';

oddity('values that are awaited without being promises', {
  code: `export class Query implements PromiseLike<string[]> {
  #rows: string[];
  runs = 0;
  constructor(rows: string[]) { this.#rows = rows; }
  where(part: string): Query { return new Query(this.#rows.filter((row) => row.includes(part))); }
  then<A, B>(onDone?: ((rows: string[]) => A | PromiseLike<A>) | null, onFail?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<A | B> {
    this.runs += 1;
    return Promise.resolve(this.#rows).then(onDone, onFail);
  }
}
export class Later<T> extends Promise<T> { map<U>(f: (value: T) => U): Later<U> { return this.then(f) as Later<U>; } }
`,
  mistake: ['row.includes(part)', 'row === part'],
  test: `import { Later, Query } from './subject';
it('is awaited once per await', async () => { const query = new Query(['ab', 'bc']).where('b'); expect(query.runs).toBe(0); expect(await query).toEqual(['ab', 'bc']); await query; expect(query.runs).toBe(2); });
it('mixes with promises', async () => { expect(await Promise.all([new Query(['x']), 1, Promise.resolve(2)])).toEqual([['x'], 1, 2]); await expect(Promise.resolve(new Query(['y']))).resolves.toEqual(['y']); });
it('extends promises', async () => { const later = Later.resolve(4) as Later<number>; expect(later.map((n) => n + 1)).toBeInstanceOf(Later); expect(await later.map((n) => n + 1)).toBe(5); expect(await (Later.reject(new Error('no')) as Later<number>).catch(() => 7)).toBe(7); });
`,
});
