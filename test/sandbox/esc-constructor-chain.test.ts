import { hazard } from './hazard.ts';

hazard(
  'a walk up the constructors',
  {
    proof: `test('constructors', () => {
  const out = []; const code = 'return typeof process !== "undefined" && process.versions && process.versions.node';
  const starts = [this, globalThis, test, expect, console, console.log, {}, [], '', 1, Symbol(), 1n, /x/, new Error(), async () => {}, function* () {}, async function* () {}, Promise.resolve(), new Proxy({}, {}), Reflect, Math, JSON, Intl, new Map(), Object.getOwnPropertyDescriptor(Object.prototype, '__proto__').get];
  for (const s of starts) for (let o = s, i = 0; o != null && i < 6; i++) { try { const F = o.constructor && o.constructor.constructor; const v = F && F(code)(); if (v) out.push('ESCAPED node ' + v); } catch {} try { o = Object.getPrototypeOf(o); } catch { break; } }
  throw new Error(out.join() || 'nothing');
});`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid', 'timed-out', 'out-of-memory'] },
);
