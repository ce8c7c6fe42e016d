import { hazard } from './hazard.ts';

hazard(
  'control characters and lone surrogates in names',
  {
    proof: `import { clamp } from './subject';
test('\\u0000\\ud800\\u202e\\n</script>', () => { console.log('\\ud800\\u0000'); clamp(1, 0, 2); throw new Error('\\udfff</script>'); });
`,
  },
  { ends: ['failed'] },
);
