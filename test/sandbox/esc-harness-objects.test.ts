import { hazard } from './hazard.ts';

hazard(
  'a walk from the objects of the harness',
  {
    proof: `import { clamp } from './subject';
test('x', () => { const out = []; const code = 'return typeof process + typeof require + typeof globalThis.__harness'; let timer = setTimeout(() => {}, 1); const starts = [vi, vi.fn(), vi.fn, expect(1), expect(1).not, expect.any(Number), timer, new Date(), console, performance, test.each, new Error(), new URL('http://a'), new AbortController().signal, crypto]; try { expect(1).toBe(2); } catch (e) { starts.push(e); } for (const s of starts) for (let o = s, i = 0; o != null && i < 8; i++) { try { const F = o.constructor.constructor; const v = F(code)(); if (v !== 'undefinedundefinedundefined') out.push('ESCAPED ' + v); } catch {} o = Object.getPrototypeOf(o); } throw new Error(out.join() || 'nothing'); });
`,
  },
  { ends: ['failed'] },
);
