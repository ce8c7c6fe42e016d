import { hazard } from './hazard.ts';

hazard(
  'a suite that loops while it is defined',
  {
    proof: `describe('x', () => { const again = (n) => { describe('d' + n, () => again(n + 1)); }; again(0); });
`,
  },
  { ends: ['failed', 'timed-out'] },
);
