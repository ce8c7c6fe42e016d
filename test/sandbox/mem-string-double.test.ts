import { hazard } from './hazard.ts';

hazard(
  'strings that double',
  {
    proof: `test('string', () => { const keep = []; for (;;) { let s = 'ab' + keep.length; while (s.length < 2 ** 26) s += s; keep.push(s.charCodeAt(5) + s); s.replace(/a/g, 'bb'); } });`,
  },
  { ends: ['out-of-memory', 'invalid', 'timed-out', 'failed', 'passed', 'no-test-ran'] },
);
