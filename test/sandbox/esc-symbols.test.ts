import { hazard } from './hazard.ts';

hazard(
  'a search for handles behind symbols and private names',
  {
    proof: `test('x', () => { const out = []; for (const o of [globalThis, expect, vi, test, console, Object, Function.prototype]) for (const s of Object.getOwnPropertySymbols(o)) if (!String(s).startsWith('Symbol(Symbol.')) out.push('HANDLE ' + String(s)); throw new Error(out.join() || 'nothing'); });
`,
  },
  { ends: ['failed'] },
);
