import { oddity } from './oddity.ts';

oddity('resources that are let go at the end of a block', {
  code: `export const log: string[] = [];
export function open(name: string): Disposable & { name: string } {
  log.push('open ' + name);
  return { name, [Symbol.dispose]: () => void log.push('close ' + name) };
}
export function copy(): string {
  using from = open('from');
  using to = open('to');
  if (from.name === to.name) throw new Error('same');
  return from.name + '>' + to.name;
}
`,
  mistake: ["'close ' + name", "'left ' + name"],
  test: `import { copy, log, open } from './subject';
it('closes in the opposite order', () => { log.length = 0; expect(copy()).toBe('from>to'); expect(log).toEqual(['open from', 'open to', 'close to', 'close from']); });
it('closes after a failure', async () => { log.length = 0; expect(() => { using held = open('x'); throw new Error(held.name); }).toThrow('x'); expect(log.at(-1)).toBe('close x'); const order: string[] = []; { await using late = { async [Symbol.asyncDispose]() { await null; order.push('late'); } }; void late; } expect(order).toEqual(['late']); });
it('stacks', () => { const order: number[] = []; { using stack = new DisposableStack(); stack.defer(() => order.push(1)); stack.defer(() => order.push(2)); } expect(order).toEqual([2, 1]); });
`,
});
