import { dirname, posix, resolve } from 'node:path';
import ts from 'typescript';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';

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

/** Checks many versions under strict in one program, so that the library is read and bound once. */
export function typeCheck(versions: readonly CodeVersion[]): readonly TypeProblem[] {
  const texts = new Map<string, { version: CodeVersion; file: string; text: string }>();
  for (const [index, version] of versions.entries()) {
    for (const [file, text] of Object.entries(version.files)) {
      texts.set(posix.join(PROJECT, '.versions', String(index), file), { version, file, text });
    }
  }
  const program = ts.createProgram([...texts.keys()].filter(isSource), OPTIONS, createHost(texts));
  return [...texts].flatMap(([path, { version, file }]) => {
    const source = program.getSourceFile(path);
    if (source === undefined) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({
        name: version.name,
        file,
        line: source.getLineAndCharacterOfPosition(start).line + 1,
        message: ts.flattenDiagnosticMessageText(messageText, ' '),
      }),
    );
  });
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

function createHost(texts: ReadonlyMap<string, { readonly text: string }>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile;
  return {
    ...host,
    getSourceFile(path, options, ...rest) {
      const own = texts.get(path);
      if (own !== undefined) return ts.createSourceFile(path, own.text, options, true);
      if (!libraryFiles.has(path)) libraryFiles.set(path, read(path, options, ...rest));
      return libraryFiles.get(path);
    },
    getDefaultLibLocation: () => LIBRARY,
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    readFile: (path) => texts.get(path)?.text ?? ts.sys.readFile(path),
    directoryExists: (path) =>
      [...texts.keys()].some((known) => known.startsWith(`${path}/`)) || ts.sys.directoryExists(path),
    writeFile: () => undefined,
  };
}

function isSource(path: string): boolean {
  return /\.tsx?$/.test(path);
}
