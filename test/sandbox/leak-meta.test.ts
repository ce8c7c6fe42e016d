import { hazard } from './hazard.ts';

hazard(
  'a proof that reads import.meta',
  {
    proof: `import { clamp } from './subject';
test('x', () => { const m = import.meta; throw new Error(m.url || m.dirname || m.filename || m.env ? 'LEAKED ' + m.url : 'nothing'); });
`,
  },
  { ends: ['failed'] },
);
