import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordHighlighter/register';
// The first editor fixes the list of services: this one is needed by the completions that come with writing.
import 'monaco-editor/editor/contrib/suggest/browser/suggestMemory.js';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/sql/register';
import 'monaco-editor/languages/definitions/typescript/register';
// oxlint-disable-next-line import/default -- Vite makes this export
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';

export {
  editor,
  languages,
  MarkerSeverity,
  Range,
  Selection,
  SelectionDirection,
  Uri,
} from 'monaco-editor/editor';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
