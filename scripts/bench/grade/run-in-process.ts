import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { z } from 'zod';
import type { Job } from '#app/domain/grading/job.ts';
import { installSandbox } from '#app/sandbox/install.server.ts';
import {
  CALLED_MODULE,
  calledSource,
  CARRIER,
  vitestSource,
  withTestApi,
} from '#app/sandbox/inside/realm-modules.ts';
import { prepareJob } from '#app/sandbox/prepare-job.ts';
import { prepareSource } from '#app/sandbox/prepare-source.ts';
import { resolveImport } from '#app/sandbox/resolve-import.ts';
import { dataDir, ROOT } from '../../countersign/paths.ts';

type Handles = {
  readonly api: Readonly<Record<string, unknown>>;
  start(setup: object): void;
  beginTests(): void;
  loaded(): void;
  turn(): string;
  report(): string;
};

const outcomesSchema = z.object({ tests: z.array(z.object({ outcome: z.string() })) });
/** What the reference job's test file imports itself. */
const IMPORTED = ['beforeEach', 'expect', 'it', 'vi'];

/**
 * The other side of G1: the same harness and the same preparation in node:vm contexts of this process, with the
 * just-in-time compiler and without any isolation; gives the outcomes of each
 * run's tests. Needs --experimental-vm-modules.
 */
export function createInProcess(): (job: Job) => Promise<readonly string[]> {
  const { folder } = installSandbox(dataDir(), [join(ROOT, 'app/sandbox')]);
  const harness = new vm.Script(readFileSync(join(folder, 'harness.js'), 'utf8'), {
    filename: 'countersign:harness',
  });
  return (job) => runInProcess(job, harness);
}

async function runInProcess(job: Job, harness: vm.Script): Promise<readonly string[]> {
  const prepared = await prepareJob(
    job,
    { runs: job.runs, earlier: {}, limitMs: 2_000, learnerMs: 10_000 },
    async (sources) => sources.map((source) => prepareSource(source).source),
  );
  const reports: z.infer<typeof outcomesSchema>[] = [];
  for (const run of prepared.runs) {
    const program = prepared.programs[run.program];
    const test = prepared.tests[run.test];
    if (program === undefined || test === undefined || 'problem' in test.source)
      throw new Error('the reference job is whole');
    const context = vm.createContext();
    const handles: Handles = harness.runInContext(context);
    handles.start({ testPath: test.path, seed: run.seed, stopAtFirstFailure: run.stopAtFirstFailure });
    // The modules that the sandbox makes, from the same text, so that this side keeps up with it.
    Object.defineProperty(vm.runInContext('globalThis', context), CARRIER, {
      value: handles,
      configurable: true,
    });
    const ours = async (identifier: string, text: string): Promise<vm.Module> => {
      const module = new vm.SourceTextModule(text, { context, identifier });
      await module.link(() => Promise.reject(new Error(`${identifier} imports nothing`)));
      await module.evaluate();
      return module;
    };
    const vitest = await ours('countersign:vitest', vitestSource);
    const called = await ours(CALLED_MODULE, calledSource);
    const files = new Map<string, vm.Module>();
    const file = (path: string): vm.Module => {
      const source = program.files[path];
      if (source === undefined || 'problem' in source) throw new Error(`${path} does not parse`);
      const module = files.get(path) ?? new vm.SourceTextModule(source.code, { context, identifier: path });
      files.set(path, module);
      return module;
    };
    const main = new vm.SourceTextModule(withTestApi(test.source.code, new Set(IMPORTED)), {
      context,
      identifier: test.path,
    });
    await main.link((specifier, importer) => {
      if (specifier === 'vitest') return vitest;
      if (specifier === CALLED_MODULE) return called;
      const target = resolveImport(
        specifier,
        { path: importer.identifier, isTest: importer === main },
        program,
      );
      if (target.to !== 'file') throw new Error(`${specifier} does not resolve`);
      return file(target.path);
    });
    for (const module of files.values()) await module.evaluate();
    handles.beginTests();
    await main.evaluate();
    handles.loaded();
    // Microtasks have all run when a tick comes; a turn of the event loop would cost this side more.
    while (handles.turn() !== 'done') await new Promise((resolve) => process.nextTick(resolve));
    reports.push(outcomesSchema.parse(JSON.parse(handles.report())));
  }
  return reports.map(({ tests }) => tests.map(({ outcome }) => outcome).join(' '));
}
