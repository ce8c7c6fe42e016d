import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { FindingForm } from '../finding-form.tsx';
import { goToName } from '../go-to.ts';
import { nameAt } from '../navigate/find-definition.ts';
import type { Bench } from '../use-bench.ts';
import type { CodeEditorInstance, EditorModel, EditorModule } from './editor-module.ts';
import { linesOfSelection, selectionOfLines } from './editor-selection.ts';
import { createReviewModels } from './review-models.ts';
import { ownLook } from './own-look.ts';
import { REVIEW_OPTIONS } from './review-options.ts';
import { useChanges } from './use-changes.ts';
import { useFindingZone } from './use-finding-zone.ts';
import { useMarks } from './use-marks.ts';

type Position = { readonly lineNumber: number; readonly column: number };
type Props = { readonly bench: Bench; readonly module: EditorModule };

/** The code under review in the editor: the same lines, marks and form as without it, plus find, folding and word marks. */
export function EditorReview({ bench, module }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditorInstance | null>(null);
  const models = useRef<ReadonlyMap<string, EditorModel>>(new Map());
  const newest = useRef(bench);
  newest.current = bench;
  const { file, view } = bench;
  const { lookWith } = bench.attention;

  // The editor is not React's: made once, thrown away with the pane.
  useEffect(() => {
    if (box.current === null) return;
    models.current = createReviewModels(module, newest.current.data.files);
    const created = module.editor.create(box.current, {
      ...REVIEW_OPTIONS,
      ...ownLook(box.current),
      model: null,
    });
    const listening = created.onDidChangeCursorSelection(({ selection, source }) => {
      // Words are marked where someone points, not wherever the keys pass.
      created.updateOptions({ occurrencesHighlight: source === 'mouse' ? 'singleFile' : 'off' });
      if (source === 'api' || source === 'model') return;
      const { view: now, show } = newest.current;
      show({
        selection: linesOfSelection(now.path, selection),
        name: nameOfPosition(created, selection.getPosition()),
      });
    });
    const clicking = created.onMouseUp(({ event, target }) => {
      if (!(event.ctrlKey || event.metaKey) || target.position === null) return;
      const name = nameOfPosition(created, target.position);
      if (name !== null) goToName(newest.current, { line: target.position.lineNumber, ...name });
    });
    setEditor(created);
    return () => {
      listening.dispose();
      clicking.dispose();
      created.dispose();
      for (const model of models.current.values()) model.dispose();
      setEditor(null);
    };
  }, [module]);

  // The trace of what was on screen asks here.
  useEffect(
    () =>
      lookWith(() => {
        const ranges = editor?.getVisibleRanges() ?? [];
        const [first] = ranges;
        const last = ranges.at(-1);
        return first && last ? { start: first.startLineNumber, end: last.endLineNumber } : null;
      }),
    [editor, lookWith],
  );

  // Another file is another model; the selection of the view says where to begin.
  useEffect(() => {
    editor?.setModel(models.current.get(file.path) ?? null);
    editor?.updateOptions({ ariaLabel: `Code of ${file.path}` });
  }, [editor, file.path]);

  // Lines chosen by key or in the list are chosen in the editor too and brought into sight.
  useEffect(() => {
    const model = editor?.getModel();
    const current = editor?.getSelection();
    if (!editor || !model || !current || view.selection.file !== file.path) return;
    const { anchor, head } = linesOfSelection(file.path, current);
    if (anchor !== view.selection.anchor || head !== view.selection.head) {
      editor.setSelection(
        selectionOfLines(module, view.selection, (line) => model.getLineMaxColumn(line)),
        'api',
      );
    }
    editor.revealLineInCenterIfOutsideViewport(view.selection.head);
  }, [editor, module, file.path, view.selection]);

  useMarks({ editor, module, bench });
  useChanges({ editor, module, bench });
  const zone = useFindingZone({ editor, bench });
  return (
    <div className="editor-review" data-review-code ref={box}>
      {zone !== null &&
        bench.selected !== null &&
        createPortal(<FindingForm key={bench.selected.id} bench={bench} finding={bench.selected} />, zone)}
    </div>
  );
}

/** The name that stands at a place of the open file. */
function nameOfPosition(editor: CodeEditorInstance, { lineNumber, column }: Position) {
  const text = editor.getModel()?.getLineContent(lineNumber) ?? '';
  return nameAt(text, column - 1);
}
