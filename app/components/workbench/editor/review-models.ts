import type { WorkbenchFile } from '../workbench-data.ts';
import type { EditorModel, EditorModule } from './editor-module.ts';
import { tokensOfHtml, type HtmlToken } from './html-tokens.ts';

/** Keeps count of the line, because the tokens of each are known beforehand. */
class LineState {
  readonly line: number;

  constructor(line: number) {
    this.line = line;
  }

  clone() {
    return this;
  }

  equals(other: unknown) {
    return other instanceof LineState && other.line === this.line;
  }
}

/** One model for each file, coloured from the server's own highlighting: nothing shifts when the editor takes over. */
export function createReviewModels(
  module: EditorModule,
  files: readonly WorkbenchFile[],
): ReadonlyMap<string, EditorModel> {
  return new Map(
    files.map((file, index) => {
      const language = `review-${String(index)}`;
      useServerTokens(module, language, file.lines.map(tokensOfHtml));
      const uri = module.Uri.from({ scheme: 'review', path: `/${file.path}` });
      module.editor.getModel(uri)?.dispose();
      // The line break at the end is no line of its own: nothing can be flagged there.
      return [file.path, module.editor.createModel(file.text.replace(/\n$/, ''), language, uri)];
    }),
  );
}

function useServerTokens({ languages }: EditorModule, language: string, lines: readonly HtmlToken[][]) {
  if (!languages.getLanguages().some(({ id }) => id === language)) {
    languages.register({ id: language });
    languages.setLanguageConfiguration(language, {
      brackets: [
        ['{', '}'],
        ['[', ']'],
        ['(', ')'],
      ],
    });
  }
  languages.setTokensProvider(language, {
    getInitialState: () => new LineState(0),
    tokenize(_text, state) {
      const line = state instanceof LineState ? state.line : 0;
      return { tokens: lines[line] ?? [], endState: new LineState(line + 1) };
    },
  });
}
