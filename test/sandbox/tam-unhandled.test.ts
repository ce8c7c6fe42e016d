import { hazard } from './hazard.ts';

hazard(
  'a program that leaves rejections and timers behind',
  {
    fix: `setInterval(() => { throw new Error('tick'); }, 1);
setTimeout(() => Promise.reject(new Error('later')), 0);
void Promise.reject(new Error('now')).catch(() => {});
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
