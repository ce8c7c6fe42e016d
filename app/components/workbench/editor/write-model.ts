import type { EditorModel, EditorModule } from './editor-module.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  ts: 'typescript',
  tsx: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  py: 'python',
  sql: 'sql',
};

/** The editor's address of a file of the exercise, where relative imports resolve. */
export function uriOf({ Uri }: EditorModule, path: string) {
  return Uri.from({ scheme: 'file', path: `/${path}` });
}

/** The editor's language for a file by its ending; an unknown one is plain text. */
function languageOf(path: string): string {
  return LANGUAGES[path.split('.').at(-1) ?? ''] ?? 'plaintext';
}

/** A fresh model for a file that is written; an older one at the same place is thrown away. */
export function openWriteModel(module: EditorModule, path: string, text: string): EditorModel {
  const uri = uriOf(module, path);
  module.editor.getModel(uri)?.dispose();
  return module.editor.createModel(text, languageOf(path), uri);
}

/** Whether TypeScript can say something about a file that is written; the code under review has a language of its own. */
export function isTyped(model: EditorModel): boolean {
  return ['typescript', 'javascript'].includes(model.getLanguageId());
}
