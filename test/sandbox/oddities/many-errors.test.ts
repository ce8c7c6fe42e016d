import { oddity } from './oddity.ts';

oddity('several failures in one', {
  code: `export async function firstOf<T>(tries: readonly (() => Promise<T>)[]): Promise<T> {
  const errors: unknown[] = [];
  for (const attempt of tries) {
    try {
      return await attempt();
    } catch (error) {
      errors.push(error);
    }
  }
  throw new AggregateError(errors, 'all ' + errors.length + ' failed');
}
`,
  mistake: ['errors.push(error);', 'errors.unshift(error);'],
  test: `import { firstOf } from './subject';
const fail = (text: string) => () => Promise.reject(new Error(text));
it('gives the first that works', async () => { expect(await firstOf([fail('a'), async () => 5, fail('b')])).toBe(5); });
it('gives all failures in order', async () => { const error = await firstOf([fail('a'), fail('b')]).catch((reason: AggregateError) => reason); expect(error).toBeInstanceOf(AggregateError); expect((error as AggregateError).errors.map((one: Error) => one.message)).toEqual(['a', 'b']); expect((error as Error).message).toBe('all 2 failed'); });
it('is what Promise.any rejects with', async () => { await expect(Promise.any([fail('x')(), fail('y')()])).rejects.toThrow(AggregateError); expect(new AggregateError([new Error('a')], 'm')).toEqual(new AggregateError([new Error('a')], 'm')); });
`,
});
