import { hazard } from './hazard.ts';

hazard(
  'a program that takes stacks apart',
  {
    fix: `const wrong = (value, low, high) => { if (low > high) throw new RangeError('low must not exceed high'); return value < low ? low : value > high ? low : value; };
export function unique(list) { return [...new Set(list)]; }

const seen = [];
for (const run of [
  () => { Error.prepareStackTrace = (_, sites) => sites; return new Error().stack; },
  () => { const o = {}; Error.captureStackTrace(o); return o.stack; },
  () => { const o = Object.create(Error.prototype); Error.captureStackTrace(o, clamp); return Object.getOwnPropertyDescriptor(o, 'stack').get?.call(o); },
  () => { class Own extends Error { static prepareStackTrace(_, sites) { return sites; } } return new Own().stack; },
  () => { Error.stackTraceLimit = Infinity; return new AggregateError([new Error()]).errors[0].stack; },
  () => { try { null.x; } catch (error) { return error.stack; } },
  () => new Function('return new Error().stack')(),
  () => (0, eval)('new Error("x").stack\\n//# sourceURL=file:///tests/proof.test.ts'),
]) { try { seen.push(run()); } catch (error) { seen.push(error.message); } }
export function clamp(value, low, high) {
  try { throw new Error('x'); } catch (error) { seen.push(error.stack); }
  if (/probes|tests\\/|code\\/|harness|\\d+:\\d+|CallSite/.test(seen.map((one) => (Array.isArray(one) ? 'CallSite ' + one : one)).join())) console.log('LEAKED', seen);
  return wrong(value, low, high);
}
`,
  },
  { ends: ['failed'] },
);
