import { hazard } from './hazard.ts';

hazard(
  'a program that calls the test API as globals',
  {
    fix: `for (const f of [() => it.only('mine', () => {}), () => describe.only('mine', () => it('x', () => {})), () => beforeEach(() => { throw null; }), () => expect.extend({ toBe: () => ({ pass: true, message: () => '' }) }), () => vi.useFakeTimers()]) { try { f(); console.log('HANDLE'); } catch {} }
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
