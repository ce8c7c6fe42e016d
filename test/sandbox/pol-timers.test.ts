import { hazard } from './hazard.ts';

hazard(
  'a program that replaces timers and the console',
  {
    fix: `for (const k of ['setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate', 'clearTimeout']) globalThis[k] = (f) => f && f();
for (const k of Object.keys(console)) console[k] = () => { throw new Error('no console'); };
Math.random = () => 0; Date.now = () => 0;
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`,
  },
  { ends: ['failed'] },
);
