import type { PreparedProgram, PreparedTest } from '../protocol.ts';
import { resolveImport } from '../resolve-import.ts';
import { codeOf, Ended, lineOfImport } from './ended.ts';
import { redeclaredName, syntaxProblem } from './engine-error.ts';
import type { Isolate, Module } from './engine.ts';
import { CALLED_MODULE, mainSource, MAIN_MODULE, TEST_API, withTestApi } from './realm-modules.ts';
import type { Imported } from './reads-data.ts';
import type { Realm } from './realm.ts';

export type Sources = { readonly program: PreparedProgram; readonly test: PreparedTest };
/** The modules of one run, linked: the program's files in the order in which they load, then the test. */
export type Loaded = {
  readonly support: readonly Module[];
  readonly files: readonly Module[];
  readonly main: Module;
  readonly all: readonly Module[];
  readonly imported: readonly Imported[];
};

/** Compiles and links the test and what it imports; ends the run as `invalid` where that fails, with file and line. */
export function loadFiles(realm: Realm, sources: Sources): Loaded {
  const { program, test: testFile } = sources;
  const { isolate } = realm.engine;
  const paths = new Map<Module, string>();
  const files = new Map<string, Module>();
  const fileModule = (path: string): Module => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const module = compileFile(isolate, path, codeOf(program.files[path], path));
    files.set(path, module);
    paths.set(module, path);
    return module;
  };
  const test = compileTest(isolate, testFile);
  const resolve = (specifier: string, importer: Module): Module => {
    const isTest = importer === test;
    const path = paths.get(importer) ?? testFile.path;
    if (specifier === CALLED_MODULE && !isTest) return realm.called;
    const target = resolveImport(specifier, { path, isTest }, program);
    if (target.to === 'vitest') return realm.vitest;
    if (target.to === 'file') return fileModule(target.path);
    const line = lineOfImport(specifier, isTest ? testFile.source : program.files[path]);
    throw new Ended({ status: 'invalid', message: target.reason, file: path, line });
  };
  link(test, { realm, resolve, path: testFile.path, sources });
  // Evaluating a module that was only linked as a dependency is a segmentation fault in isolated-vm 7.0.1.
  for (const [path, module] of files) link(module, { realm, resolve, path, sources });
  const main = isolate.compileModuleSync(mainSource, { filename: MAIN_MODULE });
  main.instantiateSync(realm.context, (specifier) => (specifier === 'test' ? test : realm.loaded));
  const mentioned = 'code' in testFile.source ? (testFile.source.mentioned ?? []) : [];
  const imported = mentioned.flatMap((one) => {
    const target = resolveImport(one.specifier, { path: testFile.path, isTest: true }, program);
    const path = target.to === 'file' && target.path.startsWith('code/') ? target.path : '';
    const module = files.get(path);
    return module === undefined ? [] : [{ ...one, module }];
  });
  const support = [...files].flatMap(([path, module]) => (path.startsWith('support/') ? [module] : []));
  return { support, files: [...files.values()], main, all: [...files.values(), test, main], imported };
}

type Linking = {
  readonly realm: Realm;
  readonly resolve: (specifier: string, importer: Module) => Module;
  readonly path: string;
  readonly sources: Sources;
};

function link(module: Module, { realm, resolve, path, sources }: Linking): void {
  try {
    module.instantiateSync(realm.context, resolve);
  } catch (error) {
    if (error instanceof Ended || !(error instanceof SyntaxError)) throw error;
    throw new Ended({
      status: 'invalid',
      ...missingExport(error.message, sources),
      message: syntaxProblem(error, path).message,
    });
  }
}

/** Where "The requested module 'x' does not provide an export named 'y'" was imported; the engine does not say. */
function missingExport(
  message: string,
  { program, test }: Sources,
): { readonly file: string; readonly line: number | null } {
  const [, specifier = '', name = ''] =
    /requested module '([^']*)' does not provide an export named '([^']*)'/.exec(message) ?? [];
  const importers = [[test.path, test.source] as const, ...Object.entries(program.files)];
  const found = importers.find(
    ([, source]) =>
      lineOfImport(specifier, source) !== null && 'code' in source && source.code.includes(name),
  );
  return found === undefined
    ? { file: test.path, line: null }
    : { file: found[0], line: lineOfImport(specifier, found[1]) };
}

function compileFile(isolate: Isolate, path: string, code: string): Module {
  try {
    return isolate.compileModuleSync(code, { filename: `file:///${path}` });
  } catch (error) {
    if (isolate.isDisposed) throw error;
    throw new Ended({ status: 'invalid', ...syntaxProblem(error, path) });
  }
}

/** Compiles a test file with the test API in scope; names that it declares or imports itself are left to it. */
function compileTest(isolate: Isolate, { path, source }: PreparedTest): Module {
  const code = codeOf(source, path);
  const declared = new Set<string>();
  for (;;) {
    try {
      return isolate.compileModuleSync(withTestApi(code, declared), { filename: `file:///${path}` });
    } catch (error) {
      const name = redeclaredName(error);
      const isOurs = name !== null && !declared.has(name) && TEST_API.some((one) => one === name);
      if (!isOurs || isolate.isDisposed)
        throw new Ended({ status: 'invalid', ...syntaxProblem(error, path) });
      declared.add(name);
    }
  }
}
