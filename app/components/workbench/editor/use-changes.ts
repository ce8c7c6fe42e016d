import { useEffect } from 'react';
import { addedLines, removedByLine } from '../shown-changes.ts';
import type { Bench } from '../use-bench.ts';
import type { CodeEditorInstance, EditorModule } from './editor-module.ts';

type Given = {
  readonly editor: CodeEditorInstance | null;
  readonly module: EditorModule;
  readonly bench: Bench;
};

/** What the change added, as a tint and a sign, and what it removed, as lines between the lines. */
export function useChanges({ editor, module, bench }: Given): void {
  const { file } = bench;
  const { isDiffShown } = bench.view;

  // The tints: decorations of the model that is open.
  useEffect(() => {
    if (editor === null || !isDiffShown) return;
    const decorations = editor.createDecorationsCollection(
      [...addedLines(file)].map((line) => ({
        range: new module.Range(line, 1, line, 1),
        options: {
          isWholeLine: true,
          className: 'line-added',
          marginClassName: 'line-added',
          linesDecorationsClassName: 'sign-added',
        },
      })),
    );
    return () => decorations.clear();
  }, [editor, module, file, isDiffShown]);

  // The removed lines: gaps of the editor that hold the server's own highlighting.
  useEffect(() => {
    if (editor === null || !isDiffShown) return;
    const ids: string[] = [];
    editor.changeViewZones((zones) => {
      for (const [line, removed] of removedByLine(file)) {
        ids.push(
          zones.addZone({
            afterLineNumber: line - 1,
            heightInLines: removed.length,
            domNode: removedNode(removed),
            marginDomNode: signsNode(removed.length),
          }),
        );
      }
    });
    return () => editor.changeViewZones((zones) => ids.forEach((id) => zones.removeZone(id)));
  }, [editor, file, isDiffShown]);
}

function removedNode(lines: readonly string[]): HTMLElement {
  const node = document.createElement('div');
  node.className = 'removed-lines';
  for (const html of lines) {
    const row = document.createElement('div');
    row.className = 'removed-line';
    // Escaped and highlighted on the server, never a learner's text.
    row.innerHTML = html;
    node.append(row);
  }
  return node;
}

function signsNode(count: number): HTMLElement {
  const node = document.createElement('div');
  node.className = 'removed-lines removed-signs';
  for (let row = 0; row < count; row += 1) {
    const sign = document.createElement('div');
    sign.textContent = '−';
    node.append(sign);
  }
  return node;
}
