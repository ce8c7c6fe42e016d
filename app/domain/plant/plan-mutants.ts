import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { SandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Job, Run, RunResult } from '#app/domain/grading/job.ts';
import { programOf } from '#app/domain/grading/program.ts';
import type { Mutant } from './mutant.ts';

/** A mutant that the visible tests let through, and the probes of the exercise that catch it. */
export type Survivor = { readonly mutant: Mutant; readonly probes: readonly string[] };

/** Few enough that those of a job that hang do not use up its time, enough that starting it hardly counts. */
const MUTANTS_PER_JOB = 30;

/** Each mutant against the visible tests, and against every probe where they all pass. */
export function planMutants(
  exercise: Exercise,
  { clean, mutants, language }: { clean: SourceFiles; mutants: readonly Mutant[]; language: SandboxLanguage },
): readonly Job[] {
  const visible = Object.entries(visibleTests(exercise)).map(([path, text]) => ({ path, text }));
  const probes = Object.values(exercise.probes);
  const [first] = visible;
  const control = first ?? { path: 'tests/control.test.ts', text: "it('runs', () => {});" };
  const tests = Object.fromEntries([control, ...visible, ...probes].map((test) => [test.path, test]));
  const chunks = Array.from({ length: Math.ceil(mutants.length / MUTANTS_PER_JOB) }, (_, index) =>
    mutants.slice(index * MUTANTS_PER_JOB, (index + 1) * MUTANTS_PER_JOB),
  );
  return chunks.map((chunk) => ({
    language,
    programs: {
      control: programOf(exercise, { files: clean }),
      ...Object.fromEntries(
        chunk.map(({ id, file, text }) => [id, programOf(exercise, { files: { ...clean, [file]: text } })]),
      ),
    },
    tests,
    runs: chunk.flatMap(({ id }) => {
      const before = visible.map(({ path }) => runOf(id, path));
      return [
        ...before.map((run, index) => ({ ...run, requires: before.slice(0, index).map((one) => one.id) })),
        ...probes.map(({ path }) => ({ ...runOf(id, path), requires: before.map((one) => one.id) })),
      ];
    }),
    control: { program: 'control', test: control.path },
  }));
}

/** The mutants whose visible tests all pass. */
export function findSurvivors(
  exercise: Exercise,
  mutants: readonly Mutant[],
  results: ReadonlyMap<string, RunResult>,
): readonly Survivor[] {
  const paths = Object.keys(visibleTests(exercise));
  const status = (id: string, path: string) => results.get(runOf(id, path).id)?.status;
  return mutants
    .filter(({ id }) => paths.length > 0 && paths.every((path) => status(id, path) === 'passed'))
    .map((mutant) => ({
      mutant,
      probes: Object.values(exercise.probes)
        .map(({ path }) => path)
        .filter((path) => !['passed', 'crashed', 'skipped', undefined].includes(status(mutant.id, path))),
    }));
}

function runOf(program: string, path: string): Run {
  return {
    id: `${program} ${path}`,
    program,
    test: path,
    seed: 1,
    hasLearnerCode: true,
    stopAtFirstFailure: true,
    requires: [],
  };
}
