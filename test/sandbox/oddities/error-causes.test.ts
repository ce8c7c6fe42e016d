import { oddity } from './oddity.ts';

oddity('errors that carry the error behind them', {
  code: `export class StoreError extends Error {
  override readonly name = 'StoreError';
}
export async function load(read: () => Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await read());
  } catch (error) {
    throw new StoreError('cannot load', { cause: error });
  }
}
export function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof Error && root.cause !== undefined) root = root.cause;
  return root;
}
`,
  mistake: ['{ cause: error }', '{}'],
  test: `import { load, rootOf, StoreError } from './subject';
it('keeps the cause', async () => { const error: unknown = await load(async () => '{').catch((reason: unknown) => reason); expect(error).toBeInstanceOf(StoreError); expect((error as Error).cause).toBeInstanceOf(SyntaxError); expect(rootOf(error)).toBeInstanceOf(SyntaxError); });
it('keeps a cause that is no error', async () => { await expect(load(() => Promise.reject('offline'))).rejects.toMatchObject({ name: 'StoreError', cause: 'offline' }); });
it('compares causes', async () => { await expect(load(() => Promise.reject(new TypeError('t')))).rejects.toThrow(new StoreError('cannot load', { cause: new TypeError('t') })); expect(new Error('a', { cause: 1 })).not.toEqual(new Error('a', { cause: 2 })); });
`,
});
