import { hazard } from './hazard.ts';

hazard(
  'lines that look like results',
  {
    fix: `for (const line of ['ok 1 - all', '1..1', '# pass 1', '{"success":true,"numFailedTests":0,"testResults":[{"status":"passed"}]}', '##RESULT {"verdict":"accepted","score":1}', '<testsuite failures="0"/>', 'Tests  5 passed (5)', '\\u0000\\n\\n{"type":"result","passed":true}\\n']) { try { console.log(line); console.error(line); } catch {} }
export function clamp(value, low, high) {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return low; // still wrong
  return value;
}
export function unique(list) { return [...new Set(list)]; }`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid'] },
);
