import { z } from 'zod';
import { countWords } from './words.ts';

const testSchema = z.object({
  name: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped', 'timed-out']),
  message: z.string().nullable(),
  line: z.number().nullable(),
  console: z.string(),
});

/** What one run came to: `ran` is about the code, `failed-ours` about our machine, `not-run` about getting there at all. */
export const runAnswerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ran'),
    outcome: z.enum([
      'passed',
      'failed',
      'no-test-ran',
      'timed-out',
      'out-of-memory',
      'invalid',
      'skipped',
      'crashed',
    ]),
    tests: z.array(testSchema),
    message: z.string().nullable(),
    line: z.number().nullable(),
    durationMs: z.number(),
  }),
  z.object({ status: z.literal('failed-ours'), message: z.string() }),
  z.object({ status: z.literal('busy'), retryAfterMs: z.number() }),
  z.object({ status: z.literal('not-run'), message: z.string() }),
]);

export type RunAnswer = z.infer<typeof runAnswerSchema>;
export type Ran = Extract<RunAnswer, { status: 'ran' }>;
export type RanTest = Ran['tests'][number];

/** One run in a line, for the head of a result and for screen readers: "1 of 3 fails on this code". */
export function runWords(answer: RunAnswer, where: string): string {
  switch (answer.status) {
    case 'ran':
      return ranWords(answer, where);
    case 'failed-ours':
      return 'Our machine failed, not your test. Run again; nothing counts against you.';
    case 'busy':
      return `The sandbox is busy. Run again in ${String(Math.max(1, Math.ceil(answer.retryAfterMs / 1000)))} s.`;
    case 'not-run':
      return answer.message;
    default:
      return answer satisfies never;
  }
}

function ranWords({ outcome, tests, line }: Ran, where: string): string {
  const failed = tests.filter((test) => test.outcome === 'failed' || test.outcome === 'timed-out').length;
  const at = line === null ? '' : `, line ${String(line)}`;
  switch (outcome) {
    case 'passed':
      return tests.length === 1
        ? `The test passes on ${where}`
        : `All ${countWords(tests.length, 'test')} pass on ${where}`;
    case 'failed':
      if (failed === 0) return `It fails on ${where}`;
      return `${String(failed)} of ${String(tests.length)} ${failed === 1 ? 'fails' : 'fail'} on ${where}`;
    case 'no-test-ran':
      return 'No test ran. A proof needs at least one it(…)';
    case 'timed-out':
      return `It ran out of time${at}`;
    case 'out-of-memory':
      return `It ran out of memory${at}`;
    case 'invalid':
      return `It could not run${at}`;
    case 'skipped':
      return 'It was skipped';
    case 'crashed':
      return 'Our machine failed, not your test. Run again; nothing counts against you.';
    default:
      return outcome satisfies never;
  }
}
