import { oddity } from './oddity.ts';

oddity('nested suites, hooks, tables and skipped tests', {
  test: `import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
const log: string[] = [];
beforeAll(() => { log.push('all'); });
beforeEach(() => { log.push('each'); return () => { log.push('cleanup'); }; });
afterEach(() => { log.push('after'); });
describe('outer', () => { beforeEach(async () => { await null; log.push('inner'); }); it('runs hooks in order', () => { expect(log).toEqual(['all', 'each', 'inner']); }); it('ran the clean-up', () => { expect(log.slice(3, 5)).toEqual(['after', 'cleanup']); }); describe('deeper', () => { afterAll(() => { log.push('deep end'); }); test('is there', () => {}); }); });
it('saw the end', () => { expect(log).toContain('deep end'); });
describe.each([{ a: 1, sum: 2 }, { a: 2, sum: 3 }])('adding 1 to $a', ({ a, sum }) => { it(\`gives \${sum}\`, () => { expect(a + 1).toBe(sum); }); });
it.each\`a | b
\${1} | \${2}
\${3} | \${4}\`('$a before $b', ({ a, b }) => { expect(a).toBeLessThan(b); });
it.each(['x', 'y'])('takes %s', (letter) => { expect(letter).toHaveLength(1); });
it.for([[1, 2], [3, 4]])('is given the row %s', ([a, b]) => { expect(a! + 1).toBe(b); });
it.skip('is skipped', () => { throw new Error('never'); });
it.todo('comes later');
it.skipIf(true)('is skipped too', () => { throw new Error('never'); });
describe.skip('a skipped suite', () => { it('never runs', () => { throw new Error('never'); }); });
it('has options', { timeout: 100 }, () => { expect(1).toBe(1); });
it.concurrent('runs anyway', async () => { await null; expect(1).toBe(1); });
it('has a context', ({ onTestFinished }) => { onTestFinished(() => { log.push('finished'); }); });
`,
});
