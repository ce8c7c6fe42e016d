import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/snippet/register';
// features/suggest/register brings ghost text only; the list of completions is this module.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/wordOperations/register';
import type { WorkbenchFile } from '../workbench-data.ts';
import { checkCode } from './check-code.client.ts';
import { completeCode } from './complete-code.client.ts';
import type { Disposable, EditorModule } from './editor-module.ts';
import { explainCode } from './explain-code.client.ts';
import { startTypeService } from './type-service.client.ts';

let current: { readonly files: readonly WorkbenchFile[]; readonly parts: readonly Disposable[] } | null =
  null;

/** Gives editors for writing completion, errors and types; another attempt's files replace those before. */
export function assistWriting(module: EditorModule, files: readonly WorkbenchFile[]): void {
  if (current?.files === files) return;
  for (const part of current?.parts ?? []) part.dispose();
  const service = startTypeService(module, files);
  const { askTypes } = service;
  const parts = [
    completeCode(module, askTypes),
    explainCode(module, askTypes),
    checkCode(module, askTypes),
    service,
  ];
  current = { files, parts };
}
