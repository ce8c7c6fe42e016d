import type { Job, Program, Run } from '#app/domain/grading/job.ts';
import { listHunks, plantHunks, type Pieces } from './hunk.ts';
import { MOST_HUNKS } from './make-pieces.ts';
import type { PreparedProject } from './prepared-project.ts';

/** One test file against one subset of the hunks. */
export type SubsetRun = {
  readonly job: number;
  readonly run: string;
  readonly mask: number;
  readonly test: string;
};

/** Few enough that a subset that hangs leaves time for the others of its job. */
const MOST_RUNS_PER_JOB = 24;

/** Jobs that run every test file on every given program; `programs` is by bit mask, 0 is the clean code. */
export function planSubsets(
  programs: ReadonlyMap<number, Program>,
  { language, tests }: { language: Job['language']; tests: Readonly<Record<string, string>> },
): { readonly jobs: readonly Job[]; readonly runs: readonly SubsetRun[] } {
  const wanted = [...programs.keys()].flatMap((mask) => Object.keys(tests).map((test) => ({ mask, test })));
  const chunks = Array.from({ length: Math.ceil(wanted.length / MOST_RUNS_PER_JOB) }, (_, index) =>
    wanted.slice(index * MOST_RUNS_PER_JOB, (index + 1) * MOST_RUNS_PER_JOB),
  );
  const files = Object.fromEntries(Object.entries(tests).map(([path, text]) => [path, { path, text }]));
  const named = Object.fromEntries([...programs].map(([mask, program]) => [String(mask), program]));
  return {
    jobs: chunks.map((chunk) => ({
      language,
      programs: named,
      tests: files,
      runs: chunk.map(({ mask, test }): Run => ({
        id: runId(mask, test),
        program: String(mask),
        test,
        seed: 1,
        hasLearnerCode: true,
        stopAtFirstFailure: false,
        requires: [],
      })),
      control: { program: '0', test: Object.keys(tests)[0] ?? '' },
    })),
    runs: chunks.flatMap((chunk, job) =>
      chunk.map(({ mask, test }) => ({ job, run: runId(mask, test), mask, test })),
    ),
  };
}

function runId(mask: number, test: string): string {
  return `${mask} ${test}`;
}

/** A program for each subset of the hunks, by bit mask; 0 is the clean code. */
export function programsOf(project: PreparedProject, pieces: Pieces): ReadonlyMap<number, Program> {
  const count = listHunks(pieces).length;
  return new Map(
    Array.from({ length: 2 ** count }, (_, mask) => [
      mask,
      { entry: project.entry, files: { ...project.support, ...plantHunks(pieces, hunksOf(mask)) } },
    ]),
  );
}

/** The hunks that a bit mask stands for. */
export function hunksOf(mask: number): ReadonlySet<number> {
  return new Set(Array.from({ length: MOST_HUNKS }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1));
}
