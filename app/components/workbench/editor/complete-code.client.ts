import { z } from 'zod';
import type { Disposable, EditorModule } from './editor-module.ts';
import type { AskTypes } from './type-service.client.ts';

const completionsSchema = z.object({
  entries: z.array(z.object({ name: z.string(), kind: z.string(), sortText: z.string() })),
});

/** Offers the names that fit at the cursor. */
export function completeCode({ languages, Range }: EditorModule, askTypes: AskTypes): Disposable {
  const { CompletionItemKind } = languages;
  const kinds: Readonly<Record<string, number>> = {
    function: CompletionItemKind.Function,
    method: CompletionItemKind.Method,
    property: CompletionItemKind.Property,
    getter: CompletionItemKind.Property,
    const: CompletionItemKind.Variable,
    let: CompletionItemKind.Variable,
    var: CompletionItemKind.Variable,
    parameter: CompletionItemKind.Variable,
    class: CompletionItemKind.Class,
    interface: CompletionItemKind.Interface,
    type: CompletionItemKind.Interface,
    module: CompletionItemKind.Module,
    keyword: CompletionItemKind.Keyword,
  };
  return languages.registerCompletionItemProvider(['typescript', 'javascript'], {
    triggerCharacters: ['.'],
    async provideCompletionItems(model, position) {
      const types = await askTypes();
      const found = completionsSchema.safeParse(
        await types.getCompletionsAtPosition(model.uri.toString(), model.getOffsetAt(position)),
      );
      if (!found.success || model.isDisposed()) return null;
      const word = model.getWordUntilPosition(position);
      const range = new Range(position.lineNumber, word.startColumn, position.lineNumber, word.endColumn);
      const suggestions = found.data.entries.map(({ name, kind, sortText }) => ({
        label: name,
        insertText: name,
        sortText,
        kind: kinds[kind] ?? CompletionItemKind.Property,
        range,
      }));
      return { suggestions };
    },
  });
}
