import { hazard } from './hazard.ts';

hazard(
  'a program that never finishes loading',
  {
    fix: `await new Promise(() => {});
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`,
  },
  { ends: ['invalid'] },
);
