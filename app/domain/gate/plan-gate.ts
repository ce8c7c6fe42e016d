import type { Exercise } from '#app/domain/exercise/exercise.ts';
import type { SandboxLanguage } from '#app/domain/exercise/language.ts';
import { visibleTests } from '#app/domain/exercise/parts.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import type { Job, Program, Run, RunResult, TestFile } from '#app/domain/grading/job.ts';
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

/** A run with what it came to. */
export type JudgedRun = GateRun & { readonly result: RunResult };

export type GatePlan = { readonly jobs: readonly Job[]; readonly runs: readonly GateRun[] };

type GateOptions = {
  readonly language: SandboxLanguage;
  readonly variants: readonly Variant[];
  /** Jobs that run at the same time: work is cut into that many equal parts at least. */
  readonly workers: number;
};

type Wanted = {
  readonly key: string;
  readonly program: Program;
  readonly subject: Subject;
  readonly test: GateRun['test'];
  readonly file: TestFile;
  readonly seed: number;
};

/** Clean, all-planted and single-defect variants run this often, each time with another seed. */
const REPEATS = 20;
/** A job has 10 s (SECURITY.md §1); this many quick runs stay far below it. */
const MOST_RUNS_PER_JOB = 150;
/** Starting a job costs as much as several runs, so few runs are not cut up. */
const LEAST_RUNS_PER_JOB = 20;

/** Every variant and alternate against every visible test and probe, once. */
export function planGate(exercise: Exercise, options: GateOptions): GatePlan {
  const wanted = subjectsOf(exercise, options.variants).flatMap((subject) =>
    testsOf(exercise).map((test) => ({ ...subject, ...test, seed: 1 })),
  );
  return toPlan(exercise, wanted, options);
}

/**
 * The repeats that show determinism, after the first runs. What hung or broke once is a problem already, or hangs by
 * design, and is not repeated: each time would cost seconds.
 */
export function planRepeats(exercise: Exercise, first: readonly JudgedRun[], options: GateOptions): GatePlan {
  const calm = new Set(
    first.filter(({ result }) => ['passed', 'failed'].includes(result.status)).map(combinationOf),
  );
  const wanted = subjectsOf(exercise, options.variants)
    .filter(({ subject }) => isRepeated(subject, options.variants))
    .flatMap((subject) => testsOf(exercise).map((test) => ({ ...subject, ...test })))
    .filter((combination) => calm.has(combinationOf(combination)))
    .flatMap((combination) =>
      Array.from({ length: REPEATS - 1 }, (_, repeat) => ({ ...combination, seed: repeat + 2 })),
    );
  return toPlan(exercise, wanted, options);
}

/** What stays the same when a run is repeated. */
export function combinationOf({ subject, test }: Pick<GateRun, 'subject' | 'test'>): string {
  return JSON.stringify([subject, test]);
}

function subjectsOf(
  exercise: Exercise,
  variants: readonly Variant[],
): readonly Pick<Wanted, 'key' | 'subject' | 'program'>[] {
  const clean = variants.find(({ planted }) => planted.length === 0);
  return [
    ...variants.map((variant, index) => ({
      key: `variant-${index}`,
      subject: { type: 'variant' as const, planted: variant.planted },
      program: programOf(exercise, variant),
    })),
    ...Object.entries(exercise.alternates).map(([name, files], index) => ({
      key: `alternate-${index}`,
      subject: { type: 'alternate' as const, name },
      program: programOf(exercise, { files: { ...clean?.files, ...files } }),
    })),
  ];
}

function testsOf(exercise: Exercise): readonly Pick<Wanted, 'test' | 'file'>[] {
  return [
    ...Object.entries(visibleTests(exercise)).map(([path, text]) => ({
      test: { type: 'visible' as const, path },
      file: { path, text },
    })),
    ...Object.entries(exercise.probes)
      .filter(([defectId]) => Object.hasOwn(exercise.manifest.defects, defectId))
      .map(([defectId, file]) => ({ test: { type: 'probe' as const, defectId }, file })),
  ];
}

function isRepeated(subject: Subject, variants: readonly Variant[]): boolean {
  if (subject.type === 'alternate') return false;
  const most = Math.max(...variants.map(({ planted }) => planted.length));
  return subject.planted.length <= 1 || subject.planted.length === most;
}

function toPlan(exercise: Exercise, wanted: readonly Wanted[], options: GateOptions): GatePlan {
  const clean = options.variants.find(({ planted }) => planted.length === 0);
  const control = {
    program: programOf(exercise, { files: clean?.files ?? {} }),
    test: testsOf(exercise)[0]?.file ?? { path: 'tests/control.test.ts', text: '' },
  };
  const chunks = chunk(wanted, options.workers);
  return {
    jobs: chunks.map((runs) => ({
      language: options.language,
      programs: { control: control.program, ...record(runs.map(({ key, program }) => [key, program])) },
      tests: { control: control.test, ...record(runs.map(({ file }) => [file.path, file])) },
      runs: runs.map(toRun),
      control: { program: 'control', test: 'control' },
    })),
    runs: chunks.flatMap((runs, job) =>
      runs.map((one) => ({ job, run: runId(one), subject: one.subject, test: one.test, seed: one.seed })),
    ),
  };
}

function toRun(wanted: Wanted): Run {
  return {
    id: runId(wanted),
    program: wanted.key,
    test: wanted.file.path,
    seed: wanted.seed,
    hasLearnerCode: true,
    stopAtFirstFailure: false,
    requires: [],
  };
}

function runId({ key, file, seed }: Wanted): string {
  return `${key} ${file.path} ${seed}`;
}

/** Equal parts: as few as a job's length allows, but one for each worker where that is worth it. */
function chunk(wanted: readonly Wanted[], workers: number): readonly (readonly Wanted[])[] {
  const least = Math.ceil(wanted.length / MOST_RUNS_PER_JOB);
  const worthwhile = Math.min(workers, Math.ceil(wanted.length / LEAST_RUNS_PER_JOB));
  const rounds = Math.ceil(Math.max(least, worthwhile) / workers);
  const count = least <= worthwhile ? worthwhile : rounds * workers;
  return Array.from({ length: count }, (_, index) =>
    wanted.slice(
      Math.floor((index * wanted.length) / count),
      Math.floor(((index + 1) * wanted.length) / count),
    ),
  ).filter((part) => part.length > 0);
}

function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}
