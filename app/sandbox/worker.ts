import { readFileSync } from 'node:fs';
import ivm from 'isolated-vm';
import type { RunResult, Run } from '#app/domain/grading/job.ts';
import { codeOf, Ended, lineOfImport } from './ended.ts';
import { interruptedAt, redeclaredName, syntaxProblem } from './engine-error.ts';
import { LIMITS } from './limits.ts';
import {
  isWanted,
  type FromWorker,
  type PreparedJob,
  type PreparedProgram,
  type PreparedTest,
  type ToWorker,
} from './protocol.ts';
import {
  calledSource,
  CALLED_MODULE,
  CARRIER,
  mainSource,
  MAIN_MODULE,
  needsWeb,
  TEST_API,
  vitestSource,
  withTestApi,
} from './realm-modules.ts';
import { resolveImport } from './resolve-import.ts';
import { parseLastError, parseReport, toRunResult } from './run-report.ts';

const harnessCode = readFileSync(new URL('./harness.js', import.meta.url), 'utf8');
const webCode = readFileSync(new URL('./web.js', import.meta.url), 'utf8');

type Engine = { readonly isolate: ivm.Isolate; readonly harness: ivm.Script; web: ivm.Script | null };
type Handles = Readonly<
  Record<
    'addWeb' | 'start' | 'beginTests' | 'turn' | 'rejected' | 'lastError' | 'report' | 'phase',
    ivm.Reference
  >
>;
type Realm = {
  readonly engine: Engine;
  readonly context: ivm.Context;
  readonly handles: Handles;
  readonly vitest: ivm.Module;
  readonly called: ivm.Module;
  readonly deadline: number;
};
type Sources = { readonly program: PreparedProgram; readonly test: PreparedTest };

process.on('message', (message: ToWorker) => runJob(message.job));
process.on('disconnect', () => process.exit(0));
const warm = createEngine();
send({ type: 'ready' });

function runJob(job: PreparedJob): void {
  const ended: Record<string, RunResult['status']> = { ...job.earlier };
  let isSpent = false;
  for (const run of job.runs) {
    if (isSpent) break;
    send({ type: 'started', runId: run.id });
    const result = isWanted(run, ended) ? runOne(run, job) : ({ status: 'skipped' } as const);
    ended[run.id] = result.status;
    isSpent = result.status === 'timed-out' || result.status === 'out-of-memory';
    send({ type: 'ended', runId: run.id, result });
  }
  send({ type: 'finished', isSpent });
}

function createEngine(): Engine {
  const isolate = new ivm.Isolate({ memoryLimit: LIMITS.isolateMb });
  const harness = isolate.compileScriptSync(harnessCode, { filename: 'countersign:harness' });
  const context = isolate.createContextSync();
  harness.runSync(context);
  context.release();
  return { isolate, harness, web: null };
}

function runOne(run: Run, job: PreparedJob): RunResult {
  const program = job.programs[run.program];
  const test = job.tests[run.test];
  if (program === undefined || test === undefined)
    return { status: 'crashed', message: `Run ${run.id} names a program or test that is not in the job` };
  const deadline = performance.now() + LIMITS.runMs;
  try {
    const realm = createRealm(warm, deadline);
    if (namesWebGlobals({ program, test })) addWeb(realm);
    realm.handles.start.applySync(
      undefined,
      [{ testPath: test.path, seed: run.seed, stopAtFirstFailure: run.stopAtFirstFailure }],
      { arguments: { copy: true }, timeout: left(realm) },
    );
    load(realm, { program, test });
    pump(realm);
    const report = parseReport(callText(realm, 'report', []));
    realm.context.release();
    return toRunResult(report);
  } catch (error) {
    if (error instanceof Ended) return error.result;
    return abnormal(error, deadline);
  }
}

function createRealm(engine: Engine, deadline: number): Realm {
  const { isolate, harness } = engine;
  const context = isolate.createContextSync();
  const root = harness.runSync(context, { reference: true, timeout: LIMITS.runMs });
  context.global.setSync(CARRIER, root.derefInto());
  const handle = (name: string): ivm.Reference => root.getSync(name, { reference: true });
  const handles = {
    addWeb: handle('addWeb'),
    start: handle('start'),
    beginTests: handle('beginTests'),
    turn: handle('turn'),
    rejected: handle('rejected'),
    lastError: handle('lastError'),
    report: handle('report'),
    phase: handle('phase'),
  };
  const vitest = isolate.compileModuleSync(vitestSource, { filename: 'countersign:vitest' });
  const called = isolate.compileModuleSync(calledSource, { filename: CALLED_MODULE });
  for (const module of [vitest, called]) {
    module.instantiateSync(context, () => vitest);
    module.evaluateSync();
  }
  context.global.deleteSync(CARRIER);
  return { engine, context, handles, vitest, called, deadline };
}

function addWeb(realm: Realm): void {
  realm.engine.web ??= realm.engine.isolate.compileScriptSync(webCode, { filename: 'countersign:web' });
  const create = realm.engine.web.runSync(realm.context, { reference: true, timeout: left(realm) });
  realm.handles.addWeb.applySync(undefined, [create.derefInto()], { timeout: left(realm) });
}

function namesWebGlobals({ program, test }: Sources): boolean {
  return [test.source, ...Object.values(program.files)].some(
    (source) => 'code' in source && needsWeb(source.code),
  );
}

/** Links and evaluates the program first, so that what it does on its own is not mistaken for a call by a test. */
function load(realm: Realm, sources: Sources): void {
  const { isolate } = realm.engine;
  const paths = new Map<ivm.Module, string>();
  const files = new Map<string, ivm.Module>();
  const fileModule = (path: string): ivm.Module => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const module = compile(isolate, path, codeOf(sources.program.files[path], path));
    files.set(path, module);
    paths.set(module, path);
    return module;
  };
  const test = compileTest(isolate, sources.test);
  const resolve = (specifier: string, importer: ivm.Module): ivm.Module => {
    const path = paths.get(importer) ?? sources.test.path;
    if (specifier === CALLED_MODULE && importer !== test) return realm.called;
    const target = resolveImport(specifier, { path, isTest: importer === test }, sources.program);
    if (target.to === 'vitest') return realm.vitest;
    if (target.to === 'file') return fileModule(target.path);
    throw new Ended({
      status: 'invalid',
      message: target.reason,
      file: path,
      line: lineOfImport(specifier, importer === test ? sources.test.source : sources.program.files[path]),
    });
  };
  guardLink(sources.test.path, () => test.instantiateSync(realm.context, resolve));
  for (const module of files.values()) {
    // Evaluating a module that was only linked as a dependency is a segmentation fault in isolated-vm 7.0.1.
    module.instantiateSync(realm.context, resolve);
    evaluate(realm, module);
  }
  realm.handles.beginTests.applySync(undefined, [], { timeout: left(realm) });
  const main = isolate.compileModuleSync(mainSource, { filename: MAIN_MODULE });
  main.instantiateSync(realm.context, (specifier) => (specifier === 'test' ? test : realm.called));
  evaluate(realm, main);
}

function evaluate(realm: Realm, module: ivm.Module): void {
  try {
    module.evaluateSync({ timeout: left(realm) });
  } catch (error) {
    if (isInterruption(error, realm.deadline)) throw error;
    const { message, text, place } = parseLastError(callText(realm, 'lastError', [textOf(error)]));
    if (realm.handles.phase.applySync(undefined, []) === 'loading') {
      const report = parseReport(callText(realm, 'report', []));
      throw new Ended(
        toRunResult({
          ...report,
          tests: [
            {
              name: '(loading the file)',
              outcome: 'failed',
              message,
              line: place?.line ?? null,
              console: report.console,
            },
          ],
        }),
      );
    }
    realm.handles.rejected.applySync(undefined, [text]);
  }
}

/** Drives virtual time: each turn is one call, after which every microtask has run. */
function pump(realm: Realm): void {
  for (;;) {
    try {
      const progress: unknown = realm.handles.turn.applySync(undefined, [], { timeout: left(realm) });
      if (progress === 'done') return;
      if (progress === 'stuck')
        throw new Ended({
          status: 'invalid',
          message: 'The file never finishes loading: it awaits a promise that can never settle',
          file: null,
          line: null,
        });
    } catch (error) {
      if (error instanceof Ended || isInterruption(error, realm.deadline)) throw error;
      const { text } = parseLastError(callText(realm, 'lastError', [textOf(error)]));
      realm.handles.rejected.applySync(undefined, [text], { timeout: left(realm) });
    }
  }
}

function compile(isolate: ivm.Isolate, path: string, code: string): ivm.Module {
  try {
    return isolate.compileModuleSync(code, { filename: `file:///${path}` });
  } catch (error) {
    if (isolate.isDisposed) throw error;
    throw new Ended({ status: 'invalid', ...syntaxProblem(error, path) });
  }
}

/** Compiles a test file with the test API in scope; names that it declares or imports itself are left to it. */
function compileTest(isolate: ivm.Isolate, { path, source }: PreparedTest): ivm.Module {
  const code = codeOf(source, path);
  const declared = new Set<string>();
  for (;;) {
    try {
      return isolate.compileModuleSync(withTestApi(code, declared), { filename: `file:///${path}` });
    } catch (error) {
      const name = redeclaredName(error);
      if (name === null || declared.has(name) || !TEST_API.some((one) => one === name))
        throw new Ended({ status: 'invalid', ...syntaxProblem(error, path) });
      declared.add(name);
    }
  }
}

function guardLink(path: string, link: () => void): void {
  try {
    link();
  } catch (error) {
    if (error instanceof Ended || !(error instanceof SyntaxError)) throw error;
    throw new Ended({ status: 'invalid', ...syntaxProblem(error, path) });
  }
}

function callText(realm: Realm, name: 'lastError' | 'report', values: readonly string[]): string {
  const text: unknown = realm.handles[name].applySync(undefined, [...values], { timeout: left(realm) });
  return typeof text === 'string' ? text : '';
}

function abnormal(error: unknown, deadline: number): RunResult {
  if (warm.isolate.isDisposed)
    return {
      status: 'out-of-memory',
      message: `Used more memory than the ${LIMITS.isolateMb} MB that a run may take`,
      file: null,
      line: null,
    };
  if (isInterruption(error, deadline))
    return {
      status: 'timed-out',
      message: `Ran longer than ${LIMITS.runMs / 1_000} seconds`,
      ...interruptedAt(error),
    };
  return { status: 'crashed', message: textOf(error) };
}

function isInterruption(error: unknown, deadline: number): boolean {
  return (
    warm.isolate.isDisposed ||
    performance.now() >= deadline ||
    (error instanceof Error && error.message === 'Script execution timed out.')
  );
}

function left({ deadline }: Pick<Realm, 'deadline'>): number {
  return Math.max(1, Math.ceil(deadline - performance.now()));
}

function textOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function send(message: FromWorker): void {
  process.send?.(message);
}
