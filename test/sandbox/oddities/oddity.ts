import { describe, expect, it } from 'vitest';
import { gradeReview } from '#app/commands/grade-review.server.ts';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import { useSandbox } from '../../support/sandbox.ts';
import { KIND, smallExercise } from '../../support/small-exercise.ts';

type Oddity = {
  /** The reviewed code, correct. */
  readonly code?: string;
  /** A text in one of its lines, and the mistake that stands there where it is planted. */
  readonly mistake?: readonly [right: string, wrong: string];
  /** A test that passes on the code, and fails on the mistake. */
  readonly test: string;
};

const CLAMP = `export function clamp(value: number, low: number, high: number): number {
  if (low > high) throw new RangeError('low must not exceed high');
  if (value < low) return low;
  if (value > high) return high;
  return value;
}
`;
const CLAMP_TEST = `
import { clamp as clampOfSubject } from './subject';
it('clamps as well', () => { expect(clampOfSubject(99, 0, 10)).toBe(10); });
`;
const CLAMP_MISTAKE = ['return high;', 'return low;'] as const;

/**
 * Honest but odd code, through the whole grading: as a proof it finds the mistake, and as a fix it removes it. Without
 * `code` the odd thing is the test alone.
 */
export function oddity(name: string, { code, mistake = CLAMP_MISTAKE, test }: Oddity): void {
  describe(name, () => {
    const used = useSandbox();
    const isTestAlone = code === undefined;
    const proof = isTestAlone ? test + CLAMP_TEST : test;
    const clean = code ?? CLAMP;

    it('proves the mistake and removes it', async () => {
      const exercise = smallExercise({ clean, mistake, probe: proof });
      const parsed = parseCode(exercise.code);
      const { grade, evidence } = await gradeReview({
        sandbox: used.sandbox,
        exercise,
        planted: ['mistake'],
        renderVariant: (ids) => renderVariant(parsed, ids),
        taxonomyKinds: new Set([KIND]),
        submission: {
          findings: [
            {
              id: 'f',
              file: 'code/subject.ts',
              startLine: 1,
              endLine: 1,
              kind: KIND,
              confidence: 0.9,
              proof,
            },
          ],
          edits: { 'code/subject.ts': renderVariant(parsed, []).files['code/subject.ts'] },
          verdict: 'request-changes',
          confidence: 0.9,
        },
        seed: 1,
        now: () => 0,
      });
      const told = JSON.stringify(evidence?.proofs[0]?.clean, null, 1);
      expect(grade, told).toMatchObject({
        outcome: 'graded',
        findings: [{ proof: { status: 'proves', detects: ['mistake'], message: null } }],
        fix: { status: 'graded', fixed: ['mistake'], broken: [], message: null },
      });
    });
  });
}
