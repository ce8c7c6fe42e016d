import { dirname, posix, resolve } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { findImported, shareModules, type SharedModule, type SharedModules } from './share-modules.server.ts';

/** One version of the code to check: `name` comes back with its problems. */
export type CodeVersion = { readonly name: string; readonly files: SourceFiles };

export type TypeProblem = {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
};

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  // A file without imports and exports is a module all the same: its names are its own in every version.
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};
const LIBRARY = dirname(ts.getDefaultLibFilePath(OPTIONS));
const PROJECT = resolve(import.meta.dirname, '../..');
const libraryFiles = new Map<string, ts.SourceFile | undefined>();

/** Checks many versions under strict in one program, so that the library and what versions share is checked once. */
export function typeCheck(versions: readonly CodeVersion[]): readonly TypeProblem[] {
  const files = versions.map((version) => version.files);
  const shared = shareModules(files, posix.join(PROJECT, '.versions'));
  const host = createHost(shared, files);
  const program = ts.createProgram([...shared.modules.keys()].filter(isSource), OPTIONS, host);
  return [...shared.modules].flatMap(([path, { version, file, text }]) => {
    const source = program.getSourceFile(path);
    if (source === undefined) return [];
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        message: ts.flattenDiagnosticMessageText(messageText, ' '),
      }),
    );
    const name = versions[version]?.name ?? '';
    return [...found, ...findSwitchedOff(text)].map((problem) => ({ name, file, ...problem }));
  });
}

/** A comment that keeps the compiler from looking at the file: what it would say is to be mended, not hidden. */
function findSwitchedOff(text: string): readonly { line: number; message: string }[] {
  const index = text.split('\n').findIndex((line) => /^\s*\/\/\s*@ts-nocheck\b/.test(line));
  if (index < 0) return [];
  return [{ line: index + 1, message: '@ts-nocheck switches the compiler off for this file' }];
}

/** Syntax errors of JavaScript files; types are not asked of them. */
export function parseCheck(versions: readonly CodeVersion[]): readonly TypeProblem[] {
  return versions.flatMap((version) =>
    Object.entries(version.files).flatMap(([file, text]) => {
      const { diagnostics = [] } = ts.transpileModule(text, {
        fileName: file,
        reportDiagnostics: true,
        compilerOptions: { target: ts.ScriptTarget.ES2024, module: ts.ModuleKind.ESNext, allowJs: true },
      });
      return diagnostics.map(({ start = 0, messageText }) => ({
        name: version.name,
        file,
        line: text.slice(0, start).split('\n').length,
        message: ts.flattenDiagnosticMessageText(messageText, ' '),
      }));
    }),
  );
}

function createHost(shared: SharedModules, versions: readonly SourceFiles[]): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile;
  return {
    ...host,
    getSourceFile(path, options, ...rest) {
      const own = shared.modules.get(path);
      if (own !== undefined) return ts.createSourceFile(path, own.text, options, true);
      if (!libraryFiles.has(path)) libraryFiles.set(path, read(path, options, ...rest));
      return libraryFiles.get(path);
    },
    resolveModuleNameLiterals(literals, importer) {
      const from = shared.modules.get(importer);
      return literals.map(({ text }) =>
        from !== undefined && text.startsWith('.')
          ? { resolvedModule: resolveShared(text, from, { shared, versions }) }
          : ts.resolveModuleName(text, importer, OPTIONS, host),
      );
    },
    getDefaultLibLocation: () => LIBRARY,
    fileExists: (path) => shared.modules.has(path) || ts.sys.fileExists(path),
    readFile: (path) => shared.modules.get(path)?.text ?? ts.sys.readFile(path),
    writeFile: () => undefined,
  };
}

/** A relative import leads to a file of the same version, under the name that it shares with others. */
function resolveShared(
  specifier: string,
  from: SharedModule,
  { shared, versions }: { shared: SharedModules; versions: readonly SourceFiles[] },
): ts.ResolvedModuleFull | undefined {
  const file = findImported(specifier, from.file, versions[from.version] ?? {});
  const path = file === undefined ? undefined : shared.pathOf(from.version, file);
  if (path === undefined || !isSource(path)) return undefined;
  const extension = path.endsWith('x') ? ts.Extension.Tsx : ts.Extension.Ts;
  return { resolvedFileName: path, extension, isExternalLibraryImport: false };
}

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path);
}
