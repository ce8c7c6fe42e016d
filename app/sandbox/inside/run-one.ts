import type { Run, RunResult } from '#app/domain/grading/job.ts';
import { LIMITS } from '../limits.ts';
import type { PreparedJob } from '../protocol.ts';
import { Ended } from './ended.ts';
import { interruptedAt, isInterruption } from './engine-error.ts';
import type { Module } from './engine.ts';
import { loadFiles, type Sources } from './load-files.ts';
import { needsWeb } from './realm-modules.ts';
import { addWeb, type Realm } from './realm.ts';
import { runTests } from './run-tests.ts';

/** Time to ask the harness which test was interrupted. */
const AFTERMATH_MS = 50;

/** Runs one combination in the given fresh realm and says what its code did. */
export function runOne(realm: Realm, run: Run, job: PreparedJob): RunResult {
  const program = job.programs[run.program];
  const test = job.tests[run.test];
  if (program === undefined || test === undefined) {
    return { status: 'crashed', message: `Run ${run.id} names a program or test that is not in the job` };
  }
  realm.startClock(performance.now() + job.limitMs);
  let modules: readonly Module[] = [];
  try {
    if (namesWebGlobals({ program, test })) addWeb(realm);
    realm.call('start', [
      { testPath: test.path, seed: run.seed, stopAtFirstFailure: run.stopAtFirstFailure },
    ]);
    const loaded = loadFiles(realm, { program, test });
    modules = loaded.all;
    return runTests(realm, loaded, test.path);
  } catch (error) {
    if (error instanceof Ended) return error.result;
    return abnormal(error, realm, job.limitMs);
  } finally {
    if (!realm.engine.isolate.isDisposed) for (const part of [...modules, realm]) part.release();
  }
}

function abnormal(error: unknown, realm: Realm, limitMs: number): RunResult {
  if (realm.engine.isolate.isDisposed) {
    return {
      status: 'out-of-memory',
      message: `Used more memory than the ${LIMITS.isolateMb} MB that a run may take`,
      file: null,
      line: null,
    };
  }
  if (isInterruption(error, realm)) {
    return {
      status: 'timed-out',
      message: `Ran longer than ${limitMs / 1_000} seconds${testOf(realm)}`,
      ...interruptedAt(error),
    };
  }
  return {
    status: 'crashed',
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}

/** The name of the interrupted test, as part of a sentence; asking may be interrupted as well. */
function testOf(realm: Realm): string {
  try {
    realm.startClock(performance.now() + AFTERMATH_MS);
    const name = realm.callText('testName');
    return name === '' ? '' : ` in "${name}"`;
  } catch {
    return '';
  }
}

function namesWebGlobals({ program, test }: Sources): boolean {
  return [test.source, ...Object.values(program.files)].some(
    (source) => 'code' in source && needsWeb(source.code),
  );
}
