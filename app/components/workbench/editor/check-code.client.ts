import type { Disposable, EditorModel, EditorModule } from './editor-module.ts';
import type { AskTypes } from './type-service.client.ts';
import { isTyped } from './write-model.ts';

/** Wait for a pause in typing before the text is checked. */
const PAUSE_MS = 500;
const OWNER = 'types';

/** "An import path may only end with .ts when …": ours do, and the sandbox takes them. */
const TS_ENDING_IN_IMPORT = 5097;

type Found = Awaited<ReturnType<Awaited<ReturnType<AskTypes>>['getSemanticDiagnostics']>>[number];

/** Underlines what does not parse or type-check, in every file that is written, from now on. */
export function checkCode(module: EditorModule, askTypes: AskTypes): Disposable {
  const check = async (model: EditorModel) => {
    const types = await askTypes();
    if (model.isDisposed()) return;
    const name = model.uri.toString();
    const found = await Promise.all([
      types.getSyntacticDiagnostics(name),
      types.getSemanticDiagnostics(name),
    ]);
    if (model.isDisposed()) return;
    const errors = found.flat().filter(({ code }) => code !== TS_ENDING_IN_IMPORT);
    module.editor.setModelMarkers(
      model,
      OWNER,
      errors.map((error) => markerOf(module, model, error)),
    );
  };
  const watch = (model: EditorModel) => {
    if (!isTyped(model)) return;
    let timer = setTimeout(() => void check(model), 0);
    model.onDidChangeContent(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void check(model), PAUSE_MS);
    });
    model.onWillDispose(() => clearTimeout(timer));
  };
  module.editor.getModels().forEach(watch);
  return module.editor.onDidCreateModel(watch);
}

function markerOf(
  { MarkerSeverity }: EditorModule,
  model: EditorModel,
  { start = 0, length = 1, messageText, code }: Found,
) {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(start + length);
  return {
    severity: MarkerSeverity.Error,
    code: String(code),
    message: typeof messageText === 'string' ? messageText : messageText.messageText,
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
