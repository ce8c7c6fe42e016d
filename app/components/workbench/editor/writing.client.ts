import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/parameterHints/register';
import 'monaco-editor/features/snippet/register';
// features/suggest/register brings ghost text only; the list of completions is this module.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/wordOperations/register';
import {
  javascriptDefaults,
  ModuleKind,
  ModuleResolutionKind,
  ScriptTarget,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import type { WorkbenchFile } from '../workbench-data.ts';
import type { EditorModule } from './editor-module.ts';
import { TEST_TYPES } from './test-types.ts';
import { uriOf } from './write-model.ts';

/** "An import path may only end with .ts when …": ours do, and the sandbox takes them. */
const TS_ENDING_IN_IMPORT = 5097;

const COMPILER_OPTIONS = {
  strict: true,
  target: ScriptTarget.ESNext,
  module: ModuleKind.ESNext,
  moduleResolution: ModuleResolutionKind.NodeJs,
  lib: ['esnext', 'dom'],
  allowNonTsExtensions: true,
  noEmit: true,
};

/** Tells the TypeScript service of the exercise's files and of the test functions, for completion and errors while writing. */
export function offerTypes(module: EditorModule, files: readonly WorkbenchFile[]): void {
  const libraries = [
    { content: TEST_TYPES, filePath: 'file:///node_modules/vitest/index.d.ts' },
    ...files
      .filter((file) => file.role !== 'tests')
      .map((file) => ({ content: file.text, filePath: uriOf(module, file.path).toString() })),
  ];
  for (const defaults of [typescriptDefaults, javascriptDefaults]) {
    defaults.setEagerModelSync(true);
    defaults.setCompilerOptions({ ...COMPILER_OPTIONS, allowJs: true });
    defaults.setDiagnosticsOptions({
      diagnosticCodesToIgnore: [TS_ENDING_IN_IMPORT],
      noSuggestionDiagnostics: true,
    });
    defaults.setExtraLibs(libraries);
  }
}
