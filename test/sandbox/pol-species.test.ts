import { hazard } from './hazard.ts';

hazard(
  'a fix that hands out lists and promises of species of its own',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

class Own extends Array { static get [Symbol.species]() { return class { constructor() { return { length: 2, 0: 1, 1: 2 }; } }; } get length() { return 2; } }
class Later extends Promise { static get [Symbol.species]() { return function (run) { run(() => {}, () => {}); }; } then(resolve) { resolve(10); } }
export function clamp(value, low, high) { return value > high ? Later.resolve(low) : wrong(value, low, high); }
`,
  },
  { ends: ['failed'] },
);
