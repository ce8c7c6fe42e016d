import { hazard } from './hazard.ts';

hazard(
  'a proof that imports the program as text or data',
  {
    proof: `import text from './subject' with { type: 'json' };
test('x', () => { console.log('LEAKED', typeof text, text); });
`,
  },
  { ends: ['invalid', 'failed', 'passed'] },
);
