import { hazard } from './hazard.ts';

hazard(
  'a proof that imports at run time',
  {
    proof: `test('x', async () => { const out = []; for (const s of ['node:fs', 'fs', '../probes/upper-bound.test.ts', 'vitest' + '', './sub' + 'ject', 'data:text/javascript,1']) { try { await import(s); out.push('LEAKED ' + s); } catch {} } throw new Error(out.join() || 'nothing'); });
`,
  },
  { ends: ['failed'] },
);
