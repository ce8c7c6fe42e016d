import type { Job, Program, Run, RunResult } from '#app/domain/grading/job.ts';
import type { Source } from './prepare-source.ts';
import type { PreparedJob, PreparedSource } from './protocol.ts';

type Portion = {
  readonly runs: readonly Run[];
  readonly earlier: Readonly<Record<string, RunResult['status']>>;
  readonly limitMs: number;
  readonly learnerMs: number;
};
export type Prepare = (sources: readonly Source[]) => Promise<readonly PreparedSource[]>;

/** What the worker needs for `runs`, and no more: types stripped, calls of functions under `code/` marked. */
export async function prepareJob(
  job: Job,
  { runs, earlier, limitMs, learnerMs }: Portion,
  prepare: Prepare,
): Promise<PreparedJob> {
  const programs = named(
    job.programs,
    runs.map((run) => run.program),
  );
  const tests = named(
    job.tests,
    runs.map((run) => run.test),
  );
  const sources: Source[] = [
    ...programs.flatMap(([, program]) => sourcesOf(program)),
    ...tests.map(([, { path, text }]): Source => ({ path, text, role: 'test' })),
  ];
  const prepared = (await prepare(sources)).values();
  const take = (): PreparedSource => prepared.next().value ?? { code: '' };
  return {
    programs: Object.fromEntries(
      programs.map(([id, { entry, files }]) => [
        id,
        { entry, files: Object.fromEntries(Object.keys(files).map((path) => [path, take()])) },
      ]),
    ),
    tests: Object.fromEntries(tests.map(([id, { path }]) => [id, { path, source: take() }])),
    runs,
    earlier,
    limitMs,
    learnerMs,
  };
}

function sourcesOf({ files }: Program): readonly Source[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    text,
    role: path.startsWith('code/') ? 'code' : 'support',
  }));
}

function named<Value>(
  table: Readonly<Record<string, Value>>,
  ids: readonly string[],
): readonly (readonly [string, Value])[] {
  return [...new Set(ids)].flatMap((id) => {
    const value = Object.hasOwn(table, id) ? table[id] : undefined;
    return value === undefined ? [] : [[id, value] as const];
  });
}
