import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Run } from './job.ts';
import type { Review } from './review.ts';
import type { Unit } from './unit.ts';
import { probeTests, type ProbePlan } from './plan-probes.ts';
import { programOf } from './program.ts';
import { afterCalm } from './run-order.ts';
import type { Submission } from './submission.ts';

export type FixPlan = {
  readonly visible: readonly { readonly path: string; readonly run: string }[];
  readonly probes: readonly ProbePlan[];
};

/** The edits that change something; edits equal to the shown text are none. */
export function realEdits({ edits = {} }: Submission, shown: SourceFiles): SourceFiles {
  return Object.fromEntries(Object.entries(edits).filter(([file, text]) => shown[file] !== text));
}

/**
 * Runs the visible tests and then every probe on the edited files; null when nothing was edited. Edits that hang in a
 * visible test are not run further; a probe that hangs says nothing about the next one, for the defect may be a hang.
 */
export function planFix(review: Review): { readonly unit: Unit; readonly plan: FixPlan } | null {
  const { exercise, variant, submission, seed } = review;
  const edits = realEdits(submission, variant.files);
  if (Object.keys(edits).length === 0) return null;
  const visible = Object.entries(visibleTests(exercise)).map(([path, text], index) => ({
    path,
    key: `visible-${index + 1}`,
    test: { path, text },
  }));
  const probes = probeTests(exercise);
  const run = (key: string): Run => ({
    id: `edited/${key}`,
    program: 'edited',
    test: key,
    seed,
    hasLearnerCode: true,
    stopAtFirstFailure: false,
    requires: [],
  });
  const visibleRuns = visible.reduce<readonly Run[]>(
    (earlier, { key }) => [...earlier, { ...run(key), onlyIf: afterCalm(earlier) }],
    [],
  );
  const probeRuns = probes.map(({ key }) => ({ ...run(key), onlyIf: afterCalm(visibleRuns) }));
  return {
    unit: {
      programs: { edited: programOf(exercise, { files: { ...variant.files, ...edits } }) },
      tests: Object.fromEntries([...visible, ...probes].map(({ key, test }) => [key, test])),
      runs: [...visibleRuns, ...probeRuns],
    },
    plan: {
      visible: visible.map(({ path, key }) => ({ path, run: `edited/${key}` })),
      probes: probes.map(({ defectId, key }) => ({ defectId, run: `edited/${key}` })),
    },
  };
}
