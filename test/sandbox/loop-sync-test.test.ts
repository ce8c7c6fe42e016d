import { hazard } from './hazard.ts';

hazard(
  'a test that loops for ever',
  {
    proof: `import { clamp } from './subject';
test('spins', () => { while (true) { clamp(1, 0, 2); } });`,
  },
  { ends: ['timed-out'] },
);
