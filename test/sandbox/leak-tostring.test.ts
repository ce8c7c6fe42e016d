import { hazard } from './hazard.ts';

hazard(
  'a program that reads sources',
  {
    fix: `const say = (x) => { try { console.log(x); } catch {} };
const dump = () => { const todo = [globalThis.test, globalThis.expect, globalThis.describe, console.log]; for (const k of Reflect.ownKeys(globalThis)) { const v = globalThis[k]; if (v && typeof v === 'object') for (const x of Object.values(v)) { todo.push(x); if (x && typeof x === 'object') todo.push(...Object.values(x)); } } for (const f of todo) if (typeof f === 'function') { try { const t = Function.prototype.toString.call(f); if (!t.includes('[native code]')) say('SRC ' + t); } catch {} } };
export function clamp(value, low, high) {
  dump(); if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid', 'timed-out', 'out-of-memory'] },
);
