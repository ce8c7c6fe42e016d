import { hazard } from './hazard.ts';

hazard(
  'a fix whose result is a thenable that answers differently each time',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

export function clamp(value, low, high) {
  const result = wrong(value, low, high);
  let asked = 0;
  return Object.assign(Object(result), { then(resolve) { asked += 1; resolve(asked); resolve(high); }, valueOf: () => high, toString: () => String(high), [Symbol.toPrimitive]: () => high });
}
`,
  },
  { ends: ['failed'] },
);
