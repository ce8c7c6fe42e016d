import type * as Editor from './editor.client.ts';

/** The code editor as it arrives in the browser: a type, so that nothing of it reaches another page. */
export type EditorModule = typeof Editor;
export type Disposable = { readonly dispose: () => void };
export type CodeEditorInstance = ReturnType<EditorModule['editor']['create']>;
export type EditorModel = ReturnType<EditorModule['editor']['createModel']>;
