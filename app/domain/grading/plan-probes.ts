import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { Run, TestFile } from './job.ts';
import type { Review } from './review.ts';
import type { Unit } from './unit.ts';
import { programOf } from './program.ts';

export type ProbePlan = { readonly defectId: string; readonly run: string };

/**
 * The probes as test files, in a fixed order. Their paths tell nothing, for learner code may see the path of the
 * test that calls it.
 */
export function probeTests(
  exercise: Exercise,
): readonly { readonly defectId: string; readonly key: string; readonly test: TestFile }[] {
  return Object.entries(exercise.probes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([defectId, { path, text }], index) => {
      const ending = /(\.test\.\w+|_test\.\w+)$/.exec(path)?.[0] ?? '.test.ts';
      return {
        defectId,
        key: `probe-${index + 1}`,
        test: { path: `tests/check-${index + 1}${ending}`, text },
      };
    });
}

/** Runs every probe on the code as shown: what the debrief prints, and what a fix may not break. */
export function planProbes({ exercise, variant, seed }: Review): {
  readonly unit: Unit;
  readonly plans: readonly ProbePlan[];
} {
  const probes = probeTests(exercise);
  const runs = probes.map(({ key }): Run => ({
    id: `shown/${key}`,
    program: 'shown',
    test: key,
    seed,
    hasLearnerCode: false,
    stopAtFirstFailure: false,
    requires: [],
  }));
  return {
    unit: {
      programs: { shown: programOf(exercise, variant) },
      tests: Object.fromEntries(probes.map(({ key, test }) => [key, test])),
      runs,
    },
    plans: probes.map(({ defectId, key }) => ({ defectId, run: `shown/${key}` })),
  };
}
