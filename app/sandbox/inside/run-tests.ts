import type { RunResult, TestResult } from '#app/domain/grading/job.ts';
import { Ended } from './ended.ts';
import { isInterruption } from './engine-error.ts';
import type { Module } from './engine.ts';
import type { Loaded } from './load-files.ts';
import { lockSupport, type Realm } from './realm.ts';
import { readsData } from './reads-data.ts';
import { parseLastError, parseReport, toRunResult, type LastError } from './run-report.ts';

const NEVER_LOADS = 'The file never finishes loading: it awaits a promise that can never settle';

/**
 * Evaluates given modules, the program, then the test file, and drives virtual time until every test has ended. The program
 * comes before the test, so that what it does on its own is not mistaken for a call by a test.
 */
export function runTests(
  realm: Realm,
  { support, files, main, imported }: Loaded,
  testPath: string,
): RunResult {
  for (const file of support) {
    evaluate(realm, file, testPath);
    lockSupport(realm, file);
  }
  for (const file of files) evaluate(realm, file, testPath);
  realm.call('beginTests');
  evaluate(realm, main, testPath);
  while (turn(realm));
  const report = parseReport(realm.callText('report'));
  return toRunResult({ ...report, called: report.called || readsData(imported) });
}

function evaluate(realm: Realm, module: Module, testPath: string): void {
  try {
    module.evaluateSync({ timeout: realm.leftMs() });
  } catch (error) {
    const known = errorInside(realm, error);
    if (realm.call('phase') === 'loading') throw new Ended(failedToLoad(realm, known, testPath));
    realm.call('noteRejection');
  }
}

/** One call into the harness, after which every microtask has run; false when all tests have ended. */
function turn(realm: Realm): boolean {
  try {
    const progress = realm.call('turn');
    if (progress === 'stuck')
      throw new Ended({ status: 'invalid', message: NEVER_LOADS, file: null, line: null });
    return progress !== 'done';
  } catch (error) {
    if (error instanceof Ended) throw error;
    // The engine throws at the end of a turn for a rejection that nobody has handled yet; somebody still may.
    errorInside(realm, error);
    realm.call('noteRejection');
    return true;
  }
}

/** What the harness knows about the error that just left it; an interruption is passed on. */
function errorInside(realm: Realm, error: unknown): LastError {
  if (isInterruption(error, realm)) throw error;
  const copy = error instanceof Error ? [`${error.name}: ${error.message}`] : ['', error];
  return parseLastError(realm.callText('lastError', copy));
}

function failedToLoad(realm: Realm, { message, place }: LastError, testPath: string): RunResult {
  const report = parseReport(realm.callText('report'));
  const isInTest = place?.file === testPath;
  const where = place === null || isInTest ? '' : ` (${place.file}:${place.line})`;
  const failure: TestResult = {
    name: '(loading the file)',
    outcome: 'failed',
    message: `${message}${where}`,
    line: isInTest ? place.line : null,
    console: report.console,
  };
  return toRunResult({ ...report, tests: [failure] });
}
