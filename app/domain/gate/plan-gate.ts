import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { SandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Job, Program, Run, TestFile } from '#app/domain/grading/job.ts';
import { programOf } from '#app/domain/grading/program.ts';

/** What is run in the gate: a variant by its planted defects, or an alternate of the clean code. */
export type Subject =
  | { readonly type: 'variant'; readonly planted: readonly string[] }
  | { readonly type: 'alternate'; readonly name: string };

/** One run of the gate and what it stands for. */
export type GateRun = {
  readonly job: number;
  readonly run: string;
  readonly subject: Subject;
  readonly test:
    | { readonly type: 'visible'; readonly path: string }
    | { readonly type: 'probe'; readonly defectId: string };
  /** 1 is the run that all rules but determinism look at. */
  readonly seed: number;
};

export type GatePlan = { readonly jobs: readonly Job[]; readonly runs: readonly GateRun[] };

/** Clean, all-planted and single-defect variants run this often, each time with another seed. */
const REPEATS = 20;
/** A job has 10 s (SECURITY.md §1); this many quick runs stay far below it. */
const MOST_RUNS_PER_JOB = 150;

/** Every variant and alternate against every visible test and probe, and the repeats that show determinism. */
export function planGate(
  exercise: Exercise,
  { language, variants }: { language: SandboxLanguage; variants: readonly Variant[] },
): GatePlan {
  const clean = variants.find(({ planted }) => planted.length === 0);
  const tests = testsOf(exercise);
  const subjects: { subject: Subject; program: Program; repeats: number }[] = [
    ...variants.map((variant) => ({
      subject: { type: 'variant' as const, planted: variant.planted },
      program: programOf(exercise, variant),
      repeats: isRepeated(variant, variants) ? REPEATS : 1,
    })),
    ...Object.entries(exercise.alternates).map(([name, files]) => ({
      subject: { type: 'alternate' as const, name },
      program: programOf(exercise, { files: { ...clean?.files, ...files } }),
      repeats: 1,
    })),
  ];
  const wanted = subjects.flatMap(({ subject, program, repeats }, index) =>
    Array.from({ length: repeats }, (_, repeat) =>
      tests.map(({ test, file }) => ({ subject, program, key: String(index), test, file, seed: repeat + 1 })),
    ).flat(),
  );
  const chunks = chunk(wanted, MOST_RUNS_PER_JOB);
  const control = tests[0]?.file ?? { path: 'tests/control.test.ts', text: '' };
  return {
    jobs: chunks.map((runs) => ({
      language,
      programs: {
        control: programOf(exercise, { files: clean?.files ?? {} }),
        ...Object.fromEntries(runs.map(({ key, program }) => [key, program])),
      },
      tests: Object.fromEntries<TestFile>([
        ['control', control],
        ...runs.map(({ file }): [string, TestFile] => [file.path, file]),
      ]),
      runs: runs.map(({ key, file, seed }): Run => ({
        id: runId(key, file.path, seed),
        program: key,
        test: file.path,
        seed,
        hasLearnerCode: true,
        stopAtFirstFailure: false,
        requires: [],
      })),
      control: { program: 'control', test: 'control' },
    })),
    runs: chunks.flatMap((runs, job) =>
      runs.map(({ subject, test, key, file, seed }) => ({
        job,
        run: runId(key, file.path, seed),
        subject,
        test,
        seed,
      })),
    ),
  };
}

function testsOf(exercise: Exercise): { test: GateRun['test']; file: TestFile }[] {
  return [
    ...Object.entries(visibleTests(exercise)).map(([path, text]) => ({
      test: { type: 'visible' as const, path },
      file: { path, text },
    })),
    ...Object.entries(exercise.probes)
      .filter(([defectId]) => exercise.manifest.defects[defectId] !== undefined)
      .map(([defectId, file]) => ({ test: { type: 'probe' as const, defectId }, file })),
  ];
}

function isRepeated({ planted }: Variant, variants: readonly Variant[]): boolean {
  const most = Math.max(...variants.map((variant) => variant.planted.length));
  return planted.length <= 1 || planted.length === most;
}

function runId(key: string, path: string, seed: number): string {
  return `${key} ${path} ${seed}`;
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
