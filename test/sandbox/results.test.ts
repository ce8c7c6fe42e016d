import { describe, expect, it } from 'vitest';
import type { Job, Run, RunResult } from '#app/domain/grading/job.ts';
import { run, useSandbox } from './hazard.ts';

const CODE = `import { rate } from '../support/rates.ts';
export const LIMIT = 3;
export let calls = 0;
export function add(a: number, b: number): number { calls += 1; return a + b * rate(); }
export class Box { value = 1; get doubled() { return this.value * 2; } static make() { return new Box(); } }
export function* count() { yield 1; }
add(1, 1);
`;
const FILES = { 'code/sums.ts': CODE, 'support/rates.ts': 'export const rate = (): number => 1;\n' };

function jobOf(test: string, runs: readonly Run[] = [run('r', 'sums', 'test')]): Job {
  return {
    language: 'typescript',
    programs: { sums: { entry: 'code/sums.ts', files: FILES } },
    tests: {
      test: { path: 'tests/sums.test.ts', text: test },
      passes: { path: 'tests/passes.test.ts', text: "it('x', () => {});" },
      fails: { path: 'tests/fails.test.ts', text: "it('x', () => { throw new Error('no'); });" },
    },
    runs,
    control: { program: 'sums', test: 'passes' },
  };
}

describe('results', () => {
  const sandbox = useSandbox();
  const resultOf = async (test: string): Promise<RunResult | undefined> =>
    (await sandbox().run(jobOf(test))).runs['r'];

  it('name each test with its message, line and console', async () => {
    const result = await resultOf(`import { add } from '../code/sums.ts';
describe('sums', () => {
  it('adds', () => {
    console.log('adding', { a: 1 });
    expect(add(1, 1)).toBe(3);
  });
  it.skip('waits', () => {});
});
it('passes', () => { console.warn('second'); });
`);
    expect(result).toEqual({
      status: 'failed',
      calledProgram: true,
      tests: [
        {
          name: 'sums > adds',
          outcome: 'failed',
          message: 'expected 2 to be 3 (Object.is)',
          line: 5,
          console: 'adding { a: 1 }\n',
        },
        { name: 'sums > waits', outcome: 'skipped', message: null, line: null, console: '' },
        { name: 'passes', outcome: 'passed', message: null, line: null, console: 'second\n' },
      ],
    });
  });

  it('name the line of the test where code under review throws', async () => {
    const result = await resultOf(
      `import { add } from './subject';\nit('x', () => {\n  add(null as never, { get valueOf() { throw new RangeError('deep'); } } as never);\n});\n`,
    );
    expect(result).toMatchObject({ tests: [{ message: 'RangeError: deep', line: 3 }] });
  });

  it('name the line of an expectation that was awaited', async () => {
    const result = await resultOf(
      `it('x', async () => {\n  await null;\n  await expect(Promise.resolve(1)).rejects.toThrow();\n});\n`,
    );
    expect(result).toMatchObject({
      tests: [{ line: 3, message: 'promise resolved with 1 instead of rejecting' }],
    });
  });

  it.each([
    ["import { add } from './subject'; it('x', () => { add(1, 2); });", true],
    ["import { Box } from './subject'; it('x', () => { new Box(); });", true],
    [
      "import { Box } from './subject'; it('x', () => { expect(Object.create(Box.prototype, { value: { value: 2 } }).doubled).toBe(4); });",
      true,
    ],
    ["import { count } from './subject'; it('x', () => { expect([...count()]).toEqual([1]); });", true],
    ["import { rate } from '../support/rates.ts'; it('x', () => { rate(); });", false],
    [
      "import { LIMIT, calls } from './subject'; it('x', () => { expect([LIMIT, calls]).toEqual([3, 1]); });",
      true,
    ],
    ["import * as all from './subject'; it('x', () => { expect(all.LIMIT).toBe(3); });", true],
    [
      "import { LIMIT, add } from './subject'; it('x', () => { expect(typeof add).toBe('function'); });",
      false,
    ],
    ["it('x', () => {});", false],
  ])('say whether the program was called: %s', async (test, calledProgram) => {
    expect(await resultOf(test)).toMatchObject({ status: 'passed', calledProgram });
  });

  it.each([
    [
      "import { gone } from '../code/sums.ts';\nit('x', () => { gone(); });",
      "does not provide an export named 'gone'",
      1,
    ],
    [
      "\nimport fs from 'node:fs';\nit('x', () => { fs.existsSync('/'); });",
      'Import of "node:fs" is refused',
      2,
    ],
    ["it('x', () => {\n  const a = ;\n});", 'Expression expected', 2],
    ["enum A { B }\nit('x', () => {});", 'enum is not supported', 1],
  ])('say why a test cannot run: %j', async (test, message, line) => {
    expect(await resultOf(test)).toMatchObject({
      status: 'invalid',
      message: expect.stringContaining(message),
      file: 'tests/sums.test.ts',
      line,
    });
  });

  it('tell a promise that can never settle at once', async () => {
    const started = performance.now();
    const result = await resultOf(
      "it('x', async () => { await new Promise(() => {}); });\nit('y', () => {});",
    );
    expect(result).toMatchObject({
      status: 'failed',
      tests: [
        { outcome: 'failed', message: expect.stringContaining('can never settle') },
        { outcome: 'passed' },
      ],
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('fail a test for a rejection that nobody ever handles, not for one handled late', async () => {
    const result = await resultOf(
      "it('lost', () => { void Promise.reject(new Error('lost')); });\nit('late', async () => { const p = Promise.reject(new Error('late')); await new Promise((r) => setTimeout(r, 5)); await expect(p).rejects.toThrow('late'); });",
    );
    expect(result).toMatchObject({
      tests: [{ outcome: 'failed', message: expect.stringContaining('lost') }, { outcome: 'passed' }],
    });
  });

  it('stop at the first failure when asked', async () => {
    const test = "it('a', () => {});\nit('b', () => { throw new Error(); });\nit('c', () => {});";
    const { runs } = await sandbox().run(
      jobOf(test, [{ ...run('r', 'sums', 'test'), stopAtFirstFailure: true }]),
    );
    expect(runs['r']).toMatchObject({ status: 'failed', tests: [{ name: 'a' }, { name: 'b' }] });
    expect(runs['r']).not.toMatchObject({ tests: [{}, {}, {}] });
  });

  it('skip runs whose wishes about earlier runs are not met', async () => {
    const { runs } = await sandbox().run(
      jobOf('', [
        run('good', 'sums', 'passes'),
        run('bad', 'sums', 'fails'),
        { ...run('after-good', 'sums', 'passes'), requires: ['good'] },
        { ...run('after-bad', 'sums', 'passes'), requires: ['bad'] },
        { ...run('if-bad', 'sums', 'passes'), onlyIf: [{ run: 'bad', status: ['failed'] }] },
        { ...run('if-unknown', 'sums', 'passes'), onlyIf: [{ run: 'gone', status: ['passed', 'skipped'] }] },
      ]),
    );
    expect(Object.entries(runs).map(([id, { status }]) => `${id} ${status}`)).toEqual([
      'good passed',
      'bad failed',
      'after-good passed',
      'after-bad skipped',
      'if-bad passed',
      'if-unknown skipped',
    ]);
  });

  it('are the same bit for bit, whatever ran before', async () => {
    const test =
      "it('x', async () => { console.log(Math.random(), Date.now(), crypto.randomUUID(), performance.now()); await new Promise((r) => setTimeout(r, 7)); throw new Error(String(Math.random())); });";
    const job = jobOf(
      test,
      [1, 2, 1].map((seed, index) => ({ ...run(`r${index}`, 'sums', 'test'), seed })),
    );
    const first = (await sandbox().run(job)).runs;
    const again = (await sandbox().run(job)).runs;
    expect(again).toEqual(first);
    expect(first['r0']).toEqual(first['r2']);
    expect(first['r0']).not.toEqual(first['r1']);
  });
});
