import { hazard } from './hazard.ts';

hazard(
  'a proof by the depth of the stack',
  {
    proof: `import { clamp } from './subject';
test('x', () => {
  let depth = 0;
  const dive = () => { depth += 1; return clamp({ valueOf: dive }, 0, 1); };
  try { dive(); } catch {}
  let own = 0;
  const sink = () => { own += 1; sink(); };
  try { sink(); } catch {}
  const ratio = Math.round((own / depth) * 1000);
  console.log(ratio);
  expect(ratio < 5_500).toBe(true);
});
`,
    clean: `export function clamp(value, low, high) { if (value < low) return low; if (value > high) return high; return value; }
`,
    planted: `export function clamp(value, low, high) { const range = [low, high, value]; const sum = value + low; if (sum < low) return range[0]; if (value > high) return low; return range.length === 3 ? value : sum; }
`,
  },
  { ends: ['passed', 'failed'] },
);
