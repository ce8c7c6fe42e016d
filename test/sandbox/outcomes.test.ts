import { describe, expect, it } from 'vitest';
import { runWords } from '#app/components/workbench/run-answer.ts';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { adviseOnRun } from '#app/domain/grading/advise-on-run.ts';
import type { GradedReview } from '#app/domain/grading/grade.ts';
import type { RunStatus } from '#app/domain/grading/job.ts';
import { planTestRun, type TestsToRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeTestRun, type TestRunSummary } from '#app/domain/grading/summarize-test-run.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { KIND, smallExercise } from '../support/small-exercise.ts';
import { useSandbox } from './hazard.ts';

const CLEAN = `export function total(prices: number[], tax: number): { net: number; gross: number } {
  const net = prices.reduce((sum, price) => sum + price, 0);
  return { net, gross: net + net * tax };
}
`;
const VISIBLE = `import { total } from '../code/subject.ts';
it('adds the prices', () => {
  console.log('adding');
  expect(total([1, 2], 0)).toEqual({ net: 3, gross: 3 });
});
`;
const PROBE =
  "import { total } from './subject';\nit('taxes', () => { expect(total([100], 0.2).gross).toBe(120); });\n";

const exercise = smallExercise({
  clean: CLEAN,
  mistake: ['net + net * tax', 'net - net * tax'],
  probe: PROBE,
  visible: VISIBLE,
});
const code = parseCode(exercise.code);
const head = "import { total } from './subject';\n";

type Row = {
  readonly outcome: string;
  /** A proof that ends so, and a whole file that makes the visible tests end so. */
  readonly proof: string;
  readonly fix?: string;
  readonly status: RunStatus;
  /** What the proof run says first, and its line. */
  readonly says: RegExp;
  readonly line: number | null;
  readonly advice: RegExp;
  /** What the grader calls it. */
  readonly graded: string;
  readonly fixGraded?: string;
};

const ROWS: readonly Row[] = [
  {
    outcome: 'an assertion',
    proof: `${head}it('is wrong', () => {\n  console.log('seen', total([1], 0));\n  expect(total([1, 2], 0)).toEqual({ net: 3, gross: 4 });\n});`,
    fix: CLEAN.replace('sum + price', 'sum - price'),
    status: 'failed',
    says: /^expected \{ net: 3, gross: 3 \} to deeply equal \{ net: 3, gross: 4 \} \(at \.gross: 3 instead of 4\)$/,
    line: 4,
    advice: /Compare the value seen/,
    graded: 'fails-on-clean',
    fixGraded: 'graded',
  },
  {
    outcome: 'an exception',
    proof: `${head}it('throws', () => {\n  const none: any = undefined;\n  total(none.prices, 0);\n});`,
    fix: `${CLEAN}throw { code: 7 };\n`,
    status: 'failed',
    says: /^TypeError: Cannot read properties of undefined \(reading 'prices'\)$/,
    line: 4,
    advice: /exception ended it/,
    graded: 'fails-on-clean',
    fixGraded: 'graded',
  },
  {
    outcome: 'a run without end',
    proof: `${head}it('hangs', () => {\n  for (;;);\n});`,
    fix: CLEAN.replace('  const net', '  for (;;);\n  const net'),
    status: 'timed-out',
    says: /^Ran longer than 0\.7 seconds in "hangs"$/,
    line: 3,
    advice: /loop that cannot end/,
    graded: 'timed-out',
    fixGraded: 'timed-out',
  },
  {
    outcome: 'too much memory',
    proof: `${head}it('grows', () => { const all: unknown[] = []; for (;;) all.push(new Array(10_000).fill(1)); });`,
    fix: `${CLEAN}const all: unknown[] = [];\nfor (;;) all.push(new Array(10_000).fill(1));\n`,
    status: 'out-of-memory',
    says: /memory/,
    line: null,
    advice: /smaller inputs/,
    graded: 'out-of-memory',
    fixGraded: 'out-of-memory',
  },
  {
    outcome: 'no test',
    proof: `${head}it.skip('later', () => {});`,
    status: 'no-test-ran',
    says: /^$/,
    line: null,
    advice: /at least one it/,
    graded: 'no-test-ran',
  },
  {
    outcome: 'broken syntax',
    proof: `${head}it('half', () => {\n  expect(total([1], 0).toBe(1);\n});`,
    fix: CLEAN.replace('return {', 'return {{'),
    status: 'invalid',
    says: /Expected|Unexpected|missing/,
    line: 3,
    advice: /Correct the syntax/,
    graded: 'invalid',
    fixGraded: 'invalid',
  },
  {
    outcome: 'an import that is refused',
    proof: `${head}import { readFileSync } from 'node:fs';\nit('reads', () => { readFileSync('x'); });`,
    fix: `import 'node:fs';\n${CLEAN}`,
    status: 'invalid',
    says: /^Import of "node:fs" is refused/,
    line: 2,
    advice: /relative paths/,
    graded: 'invalid',
    fixGraded: 'invalid',
  },
  {
    outcome: 'a promise that never settles',
    proof: `${head}it('waits', async () => {\n  await new Promise(() => total([], 0));\n});`,
    status: 'failed',
    says: /can never settle/,
    line: 2,
    advice: /settle that promise/,
    graded: 'fails-on-clean',
  },
  {
    outcome: 'a test that finds nothing',
    proof: `${head}it('is blind', () => { expect(total([1], 0).net).toBe(1); });`,
    status: 'passed',
    says: /^$/,
    line: null,
    advice: /^$/,
    graded: 'passes-on-planted',
  },
];

describe.each(ROWS)('$outcome in a proof', ({ proof, status, says, line, advice, graded }) => {
  const sandbox = useSandbox();

  it('is told before submit with its words, its line and what to do', async () => {
    const summary = await ran(sandbox(), { test: { kind: 'proof', text: proof } });
    const failed = summary.tests.find((test) => test.outcome === 'failed');
    const message = summary.message ?? failed?.message ?? null;
    expect(summary.outcome).toBe(status);
    expect(message ?? '').toMatch(says);
    expect(summary.line ?? failed?.line ?? null).toBe(line);
    expect(adviseOnRun({ status, message }) ?? '').toMatch(advice);
    const answer = { ...summary, status: 'ran' as const, durationMs: 1, tests: [...summary.tests] };
    expect(runWords(answer, 'this code')).not.toBe('');
  });

  it('has its own status after submit', async () => {
    const [finding] = (await grade(sandbox(), { proof })).findings;
    expect(finding?.proof.status).toBe(graded);
    if (graded !== 'passes-on-planted') expect(finding?.proof.message).toMatch(messageOf(says, graded));
  });
});

describe.each(ROWS.filter(({ fix }) => fix !== undefined))(
  '$outcome in a fix',
  ({ fix = '', status, fixGraded }) => {
    const sandbox = useSandbox();
    const edits = { 'code/subject.ts': fix };

    it('is told before submit', async () => {
      const summary = await ran(sandbox(), { test: { kind: 'visible' }, edits });
      expect(summary.outcome).toBe(status);
      expect(
        summary.message ?? summary.tests.find((test) => test.outcome === 'failed')?.message,
      ).toBeTruthy();
    });

    it('has its own status after submit, and earns nothing', async () => {
      const { fix: given } = await grade(sandbox(), { edits });
      expect(given.status).toBe(fixGraded);
      expect(given.message).not.toBeNull();
      expect(given.fixed).toEqual([]);
    });
  },
);

describe('the visible tests', () => {
  const sandbox = useSandbox();

  it('pass with what they printed, on the code as shown', async () => {
    expect(await ran(sandbox(), { test: { kind: 'visible' } })).toMatchObject({
      outcome: 'passed',
      tests: [{ name: 'adds the prices', outcome: 'passed', message: null, console: 'adding\n' }],
    });
  });
});

type Asked = { readonly test: TestsToRun; readonly edits?: Record<string, string> };

async function ran(sandbox: Sandbox, { test, edits = {} }: Asked): Promise<TestRunSummary> {
  const job = planTestRun(exercise, { planted: ['mistake'], seed: 1, test, edits });
  if (job === null) throw new Error('nothing to run');
  const { runs } = await sandbox.run(job);
  return summarizeTestRun(Object.values(runs));
}

type Answer = { readonly proof?: string; readonly edits?: Record<string, string> };

async function grade(sandbox: Sandbox, { proof, edits }: Answer): Promise<GradedReview> {
  const finding = { id: 'f', file: 'code/subject.ts', startLine: 1, endLine: 1, kind: KIND, confidence: 0.9 };
  const { grade: given } = await gradeReview({
    sandbox,
    exercise,
    planted: ['mistake'],
    renderVariant: (ids) => renderVariant(code, ids),
    taxonomyKinds: new Set([KIND]),
    submission: { findings: [{ ...finding, proof }], edits, verdict: 'request-changes', confidence: 0.9 },
    seed: 1,
    now: () => 0,
  });
  if (given.outcome !== 'graded') throw new Error(given.outcome);
  return given;
}

/** After submit the words of the run stand inside a sentence of their own. */
function messageOf(says: RegExp, graded: string): RegExp {
  if (graded === 'no-test-ran') return /no test ran/;
  return new RegExp(says.source.replace(/^\^|\$$/g, ''));
}
