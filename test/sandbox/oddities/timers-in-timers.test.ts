import { oddity } from './oddity.ts';

oddity('timers that start timers, intervals and immediates', {
  test: `it('nests', async () => { const order: string[] = []; await new Promise<void>((done) => { setTimeout(() => { order.push('a'); setTimeout(() => { order.push('c'); done(); }, 5); Promise.resolve().then(() => order.push('b')); }, 5); }); expect(order).toEqual(['a', 'b', 'c']); });
it('clears an interval from inside', async () => { let n = 0; await new Promise<void>((done) => { const t = setInterval(() => { n += 1; if (n === 3) { clearInterval(t); done(); } }, 100); }); expect(n).toBe(3); });
it('orders by time', async () => { const order: number[] = []; setTimeout(() => order.push(2), 20); setTimeout(() => order.push(1), 10); setImmediate(() => order.push(0)); await new Promise((r) => setTimeout(r, 30)); expect(order).toEqual([0, 1, 2]); });
it('measures exactly', async () => { const start = Date.now(); await new Promise((r) => setTimeout(r, 250)); expect(Date.now() - start).toBe(250); });
it('unrefs', () => { const t = setTimeout(() => {}, 10); t.unref(); expect(t.hasRef).toBeTypeOf('function'); clearTimeout(t); });
`,
});
