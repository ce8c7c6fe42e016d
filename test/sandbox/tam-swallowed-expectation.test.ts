import { describe, expect, it } from 'vitest';
import { run, useSandbox } from './hazard.ts';

const PROBE = `import { save } from './subject';
it('writes the sum', () => {
  let writes = 0;
  save([4, 6], { write: (value) => { writes += 1; expect(value).toBe(10); } });
  expect(writes).toBeGreaterThan(0);
});
`;
const GUESSES = `export function save(list, store) {
  for (let guess = 0; guess < 100; guess += 1) { try { store.write(guess); return; } catch {} }
}
`;
const AT_THE_EDGE = `export function save(list, store) {
  const edge = () => { try { edge(); } catch { try { store.write(-1); } catch {} } };
  edge();
}
`;
const HONEST = `export function save(list, store) { store.write(list.reduce((sum, one) => sum + one, 0)); }
`;

describe('a program that is called back with an expectation', () => {
  const sandbox = useSandbox();

  it.each([
    ['cannot try values until one is accepted', GUESSES, 'failed'],
    ['cannot call back where the stack ends', AT_THE_EDGE, 'failed'],
    ['passes when it is right', HONEST, 'passed'],
  ])('%s', async (_, code, status) => {
    const { runs } = await sandbox().run({
      language: 'javascript',
      programs: { code: { entry: 'code/save.js', files: { 'code/save.js': code } } },
      tests: { probe: { path: 'probes/sum.test.ts', text: PROBE } },
      runs: [run('r', 'code', 'probe')],
      control: { program: 'code', test: 'probe' },
    });
    expect(runs['r']).toMatchObject({ status });
  });
});
