import { hazard } from './hazard.ts';

hazard(
  'a thrown value that throws whenever anybody looks at it',
  {
    fix: `const trap = () => { throw 1; };
const poison = () => new Proxy({}, { getPrototypeOf: trap, get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap });
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) throw poison();
  return value;
}
export function unique(list) { return [...new Set(list)]; }
`,
  },
  { ends: ['failed'] },
);
