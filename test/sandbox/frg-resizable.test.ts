import { hazard } from './hazard.ts';

hazard(
  'a fix whose bytes shrink while they are compared',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

export function clamp(value, low, high) {
  if (value <= high) return wrong(value, low, high);
  const buffer = new ArrayBuffer(16, { maxByteLength: 64 });
  const view = new Proxy(new Uint8Array(buffer), { get: (target, key) => { buffer.resize(0); buffer.transfer(); return Reflect.get(target, key); } });
  return view;
}
`,
  },
  { ends: ['failed'] },
);
