import { hazard } from './hazard.ts';

hazard(
  'a proof that reads the source of the program',
  {
    proof: `import { clamp } from './subject';
test('x', () => { const t = [clamp.toString(), String(clamp), Function.prototype.toString.call(clamp), clamp + '', Object.prototype.toString.call(clamp), \`\${clamp}\`, (() => {}).constructor.prototype.toString.call(clamp)].join(); if (/value|return/.test(t)) console.log('LEAKED'); expect(t).not.toMatch(/high/); });
`,
  },
  { ends: ['passed'] },
);
