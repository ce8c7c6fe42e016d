import { hazard } from './hazard.ts';

hazard(
  'a proof by chance',
  { proof: `test('coin', () => { if (Math.random() < 0.5) throw new Error('heads'); });` },
  { ends: ['failed', 'passed'] },
);
