import { describe, expect, it } from 'vitest';
import { run, useSandbox } from './hazard.ts';

const RUNS = 200;

describe('a job of many runs', () => {
  const sandbox = useSandbox();

  it('does not fill the memory of its one isolate', async () => {
    const code =
      'export const list = Array.from({ length: 20_000 }, (_, i) => ({ i }));\nexport const first = () => list[0].i;\n';
    const { runs } = await sandbox().run({
      language: 'javascript',
      programs: { code: { entry: 'code/list.js', files: { 'code/list.js': code } } },
      tests: {
        test: {
          path: 'tests/list.test.ts',
          text: "import { first } from './list';\nit('x', () => { expect(first()).toBe(0); });\n",
        },
      },
      runs: Array.from({ length: RUNS }, (_, index) => run(`r${index}`, 'code', 'test')),
      control: { program: 'code', test: 'test' },
    });
    expect(Object.values(runs).map(({ status }) => status)).toEqual(
      Array.from({ length: RUNS }, () => 'passed'),
    );
  });
});
