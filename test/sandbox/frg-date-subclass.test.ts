import { hazard } from './hazard.ts';

hazard(
  'a fix whose dates, maps and sets answer by methods of their own',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

class When extends Date { getTime() { return 10; } valueOf() { return 10; } [Symbol.toPrimitive]() { return 10; } }
class Bag extends Set { has() { return true; } get size() { return 2; } forEach(run) { run(1); run(2); } *[Symbol.iterator]() { yield 1; yield 2; } }
export function clamp(value, low, high) { return value > high ? new When(0) : wrong(value, low, high); }
export { list as unique2 };
function list() { return new Bag(); }
`,
  },
  { ends: ['failed'] },
);
