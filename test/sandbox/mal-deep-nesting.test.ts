import { describe, expect, it } from 'vitest';
import type { Job } from '#app/domain/grading/job.ts';
import { run, useSandbox } from './hazard.ts';

const DEPTH = 100_000;
const NESTED = {
  brackets: `it('x', () => { const a = ${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}; });`,
  parentheses: `it('x', () => { const a = ${'('.repeat(DEPTH)}1${')'.repeat(DEPTH)}; });`,
  arrows: `it('x', () => { const a = ${'() => '.repeat(DEPTH)}1; });`,
  types: `it('x', () => { let a: ${'Array<'.repeat(DEPTH)}string${'>'.repeat(DEPTH)}; });`,
  comparisons: `it('x', () => { a${'<b'.repeat(DEPTH)}; });`,
  sums: `it('x', () => { const a = ${'1 + '.repeat(DEPTH)}1; });`,
  blocks: `it('x', () => { ${'{'.repeat(DEPTH)}${'}'.repeat(DEPTH)} });`,
  elses: `it('x', () => { ${'if (a) b(); else '.repeat(DEPTH / 10)} c(); });`,
} as const;
const TYPED =
  "import { half } from './subject';\nit('halves', () => { const n: number = half(4); expect(n).toBe(2); });\n";

function jobOf(test: string, path = 'tests/x.test.ts'): Job {
  return {
    language: 'typescript',
    programs: {
      half: {
        entry: 'code/half.ts',
        files: { 'code/half.ts': 'export const half = (n: number): number => n / 2;\n' },
      },
    },
    tests: { test: { path, text: test } },
    runs: [run('r', 'half', 'test')],
    control: { program: 'half', test: 'test' },
  };
}

describe('a test that is nested a hundred thousand deep', () => {
  const sandbox = useSandbox();

  it.each(Object.entries(NESTED))('in %s breaks nothing for those who come after', async (_, nested) => {
    for (const path of ['tests/x.test.ts', 'tests/x.test.js']) {
      const { runs } = await sandbox().run(jobOf(nested, path));
      expect(['invalid', 'failed', 'passed', 'out-of-memory']).toContain(runs['r']?.status);
      expect(JSON.stringify(runs)).not.toMatch(/bug in Node|node:|isolated-vm/);
    }
    const fresh = TYPED.replace('halves', `halves after ${nested.length} ${Math.abs(nested.charCodeAt(25))}`);
    expect((await sandbox().run(jobOf(fresh))).runs['r']).toMatchObject({
      status: 'passed',
      calledProgram: true,
    });
  });
});
