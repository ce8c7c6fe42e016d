import { hazard } from './hazard.ts';

hazard(
  'a proof that imports the source of the program',
  {
    proof: `import * as subject from './subject' with { type: 'text' };
import('./subject', { with: { type: 'bytes' } }).then(() => {}, () => {});
test('x', () => { expect(typeof subject.default).toBe('undefined'); expect(Object.keys(subject)).toEqual(['clamp', 'unique']); subject.clamp(1, 0, 2); });
`,
  },
  { ends: ['invalid', 'failed', 'passed'] },
);
