import { createHash } from 'node:crypto';
import type { Job, Run, RunResult } from '#app/domain/grading/job.ts';
import { adaptSource } from './adapt/adapt-source.ts';
import { LIMITS } from './limits.ts';
import type { PreparedJob, PreparedProgram, PreparedSource, PreparedTest } from './protocol.ts';
import { stripTypes } from './strip-types.server.ts';

/** Prepared sources kept by hash; variants of one exercise share most of their files. */
const CACHED = 2_000;
const cache = new Map<string, PreparedSource>();

type Portion = {
  readonly runs: readonly Run[];
  readonly earlier: Readonly<Record<string, RunResult['status']>>;
  readonly limitMs: number;
};

/** What the worker needs for `runs`, and no more: types stripped, calls of functions under `code/` marked. */
export function prepareJob(job: Job, { runs, earlier, limitMs }: Portion): PreparedJob {
  const programs: Record<string, PreparedProgram> = {};
  const tests: Record<string, PreparedTest> = {};
  for (const run of runs) {
    const program = job.programs[run.program];
    const test = job.tests[run.test];
    if (program !== undefined)
      programs[run.program] ??= { entry: program.entry, files: mapValues(program.files, prepareFile) };
    if (test !== undefined)
      tests[run.test] ??= { path: test.path, source: prepare(test.path, test.text, 'test') };
  }
  return { programs, tests, runs, earlier, limitMs };
}

function prepareFile(path: string, text: string): PreparedSource {
  return prepare(path, text, path.startsWith('code/') ? 'code' : 'support');
}

function prepare(path: string, text: string, role: 'code' | 'support' | 'test'): PreparedSource {
  const key = createHash('sha256').update(`${role}\0${path}\0${text}`).digest('base64');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const source = prepareAnew(path, text, role);
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, source);
  return source;
}

function prepareAnew(path: string, text: string, role: 'code' | 'support' | 'test'): PreparedSource {
  if (text.length > LIMITS.sourceBytes)
    return {
      problem: {
        message: `The file is larger than ${LIMITS.sourceBytes / 1_000_000} MB`,
        file: path,
        line: null,
      },
    };
  const stripped = stripTypes(path, text);
  if ('problem' in stripped) return stripped;
  return {
    code: adaptSource(stripped.code, {
      role,
      isTypeScript: /\.[cm]?tsx?$/.test(path),
    }),
  };
}

function mapValues<Value>(
  files: Readonly<Record<string, string>>,
  convert: (path: string, text: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, convert(path, text)]));
}
